/** Grades submissions: each on a broker of its own, its code in JVMs of its own, the same input with the same answer. */
@NullMarked
package learnkafka.learn.grade;

import org.jspecify.annotations.NullMarked;
