/** The three places that a lesson gets Kafka from: Docker, an embedded broker process, a cluster of your own. */
@NullMarked
package learnkafka.lesson.cluster;

import org.jspecify.annotations.NullMarked;
