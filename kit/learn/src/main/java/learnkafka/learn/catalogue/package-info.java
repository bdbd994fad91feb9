/** What lessons there are, and what they are called. */
@NullMarked
package learnkafka.learn.catalogue;

import org.jspecify.annotations.NullMarked;
