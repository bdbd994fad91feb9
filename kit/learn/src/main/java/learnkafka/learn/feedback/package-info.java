/** What becomes of lessons, for the pages of a service that runs them on each push. */
@NullMarked
package learnkafka.learn.feedback;

import org.jspecify.annotations.NullMarked;
