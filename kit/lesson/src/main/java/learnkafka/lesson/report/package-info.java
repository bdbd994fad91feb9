/** Prints what became of a lesson: theme by palette by printer. */
@NullMarked
package learnkafka.lesson.report;

import org.jspecify.annotations.NullMarked;
