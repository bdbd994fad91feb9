/** What helps authors to write a lesson. */
@NullMarked
package learnkafka.learn.author;

import org.jspecify.annotations.NullMarked;
