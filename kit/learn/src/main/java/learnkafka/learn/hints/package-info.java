/** Hints for lessons, one level at a time. */
@NullMarked
package learnkafka.learn.hints;

import org.jspecify.annotations.NullMarked;
