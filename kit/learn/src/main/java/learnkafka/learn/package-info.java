/** The command line {@code ./learn}. */
@NullMarked
package learnkafka.learn;

import org.jspecify.annotations.NullMarked;
