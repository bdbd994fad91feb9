/** Lets learners play with a Kafka that keeps running: its tools, and programs of their own. */
@NullMarked
package learnkafka.learn.sandbox;

import org.jspecify.annotations.NullMarked;
