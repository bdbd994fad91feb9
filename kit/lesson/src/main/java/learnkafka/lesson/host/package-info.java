/** The kit's side of the host, the JVM that learner code runs in: start it, call into it, limit it, end it. */
@NullMarked
package learnkafka.lesson.host;

import org.jspecify.annotations.NullMarked;
