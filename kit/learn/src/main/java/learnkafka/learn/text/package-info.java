/** Text that goes out to other programs: what was written by learners' code is made harmless on the way. */
@NullMarked
package learnkafka.learn.text;

import org.jspecify.annotations.NullMarked;
