/** What a graded class is written to: a page for people, and the files that learning platforms take. */
@NullMarked
package learnkafka.learn.grade.report;

import org.jspecify.annotations.NullMarked;
