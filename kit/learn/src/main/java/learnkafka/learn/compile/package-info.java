/** Compiles one lesson from given sources, without leaving the JVM. */
@NullMarked
package learnkafka.learn.compile;

import org.jspecify.annotations.NullMarked;
