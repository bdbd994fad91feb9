/** What a command says, to people and to programs. */
@NullMarked
package learnkafka.learn.console;

import org.jspecify.annotations.NullMarked;
