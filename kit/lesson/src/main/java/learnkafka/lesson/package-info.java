/** What the test of a lesson leans on. */
@NullMarked
package learnkafka.lesson;

import org.jspecify.annotations.NullMarked;
