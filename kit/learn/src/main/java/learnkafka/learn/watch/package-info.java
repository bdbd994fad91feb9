/** Runs a lesson at every save, in a terminal that stays open beside the editor. */
@NullMarked
package learnkafka.learn.watch;

import org.jspecify.annotations.NullMarked;
