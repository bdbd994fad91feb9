/** All that a stub may lean on besides the Kafka client. */
@NullMarked
package learnkafka.stub;

import org.jspecify.annotations.NullMarked;
