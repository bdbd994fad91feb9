/** What learners get: a copy of the checkout without anything that is for authors. */
@NullMarked
package learnkafka.learn.export;

import org.jspecify.annotations.NullMarked;
