/** What learning needs of a machine, and whether it is there. */
@NullMarked
package learnkafka.learn.doctor;

import org.jspecify.annotations.NullMarked;
