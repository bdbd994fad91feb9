/** What a learner has done so far. */
@NullMarked
package learnkafka.learn.progress;

import org.jspecify.annotations.NullMarked;
