/** The authors' gate: every stub, solution, alternative and near miss gets the verdict that it has to get. */
@NullMarked
package learnkafka.learn.check;

import org.jspecify.annotations.NullMarked;
