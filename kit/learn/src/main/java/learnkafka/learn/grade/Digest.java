package learnkafka.learn.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Tells contents from one another by a short text. */
final class Digest {

    private static final int LENGTH = 32;

    private final MessageDigest sha;

    private Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The digest of a text. */
    static String of(String text) {
        return new Digest().add(text.getBytes(StandardCharsets.UTF_8)).text();
    }

    /** The digest of the files in a folder, by name and content. */
    static String of(Path folder) {
        Digest digest = new Digest();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.add(folder.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.add(Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't read [" + folder + "]", unreadable);
        }
        return digest.text();
    }

    private Digest add(byte[] part) {
        // Its length first, so that no two lists of parts look alike.
        sha.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
        sha.update(part);
        return this;
    }

    private String text() {
        return HexFormat.of().formatHex(sha.digest()).substring(0, LENGTH);
    }
}
