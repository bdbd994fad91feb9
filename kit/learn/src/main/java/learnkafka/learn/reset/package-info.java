/** Lessons as they came, and the way back to that. */
@NullMarked
package learnkafka.learn.reset;

import org.jspecify.annotations.NullMarked;
