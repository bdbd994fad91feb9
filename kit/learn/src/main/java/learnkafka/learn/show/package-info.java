/** The picture of a topic, live from the broker: its newest records, who reads them, and how far. */
@NullMarked
package learnkafka.learn.show;

import org.jspecify.annotations.NullMarked;
