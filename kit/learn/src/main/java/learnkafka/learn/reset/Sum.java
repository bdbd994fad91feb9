package learnkafka.learn.reset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Tells what came from what was changed. */
final class Sum {

    private Sum() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    static String of(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't read [" + file + "]", unreadable);
        }
    }

    /** Read a file, if it is the one with this sum. */
    static Optional<byte[]> content(Path file, String sum) {
        try {
            return Optional.of(Files.readAllBytes(file))
                    .filter(content -> of(content).equals(sum));
        } catch (IOException unreadable) {
            // Somebody's file that can't be read is not what came.
            return Optional.empty();
        }
    }
}
