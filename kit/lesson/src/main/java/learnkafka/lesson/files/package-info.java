/** What lies on the disk: folders, copied and deleted as a whole, and the JDK. */
@NullMarked
package learnkafka.lesson.files;

import org.jspecify.annotations.NullMarked;
