/** Takes from what students hand in the lessons' sources, and nothing else. */
@NullMarked
package learnkafka.learn.grade.submission;

import org.jspecify.annotations.NullMarked;
