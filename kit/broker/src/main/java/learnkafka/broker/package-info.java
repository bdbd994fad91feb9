/** The embedded cluster: a process of its own, the only room that knows the server's classes. */
@NullMarked
package learnkafka.broker;

import org.jspecify.annotations.NullMarked;
