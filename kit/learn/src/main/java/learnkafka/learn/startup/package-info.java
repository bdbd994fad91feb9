/** How the command line starts fast. */
@NullMarked
package learnkafka.learn.startup;

import org.jspecify.annotations.NullMarked;
