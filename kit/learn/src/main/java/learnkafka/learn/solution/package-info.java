/** The solutions of lessons, beside what a learner wrote. */
@NullMarked
package learnkafka.learn.solution;

import org.jspecify.annotations.NullMarked;
