/** Folders, copied and deleted as a whole. */
@NullMarked
package learnkafka.lesson.files;

import org.jspecify.annotations.NullMarked;
