/** Runs the pristine tests of a lesson in this JVM against a learner's classes in a JVM of theirs. */
@NullMarked
package learnkafka.learn.run;

import org.jspecify.annotations.NullMarked;
