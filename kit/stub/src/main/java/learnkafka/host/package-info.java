/** The host program, which runs learner code in a JVM of its own, and the protocol that it and the kit talk. */
@NullMarked
package learnkafka.host;

import org.jspecify.annotations.NullMarked;
