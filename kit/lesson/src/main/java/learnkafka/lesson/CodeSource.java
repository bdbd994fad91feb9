package learnkafka.lesson;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Finds the folder or jar that a class was loaded from. */
final class CodeSource {

    private CodeSource() {}

    static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
