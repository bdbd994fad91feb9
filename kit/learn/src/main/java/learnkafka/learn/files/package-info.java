/** Folders, copied and deleted as a whole. */
@NullMarked
package learnkafka.learn.files;

import org.jspecify.annotations.NullMarked;
