package learnkafka.lesson.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Sums up what an archive of classes depends on: the JVM, its flags, and the jars as they are. */
final class Fingerprint {

    private static final int LENGTH = 12;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Sum up what stays when a JDK or a jar changes where it lies: this copy of learn-kafka, and the JDK's home. */
    static String ofPlaces(Path copy) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(System.getProperty("java.home"));
        fingerprint.add(copy.toAbsolutePath().toString());
        return fingerprint.text();
    }

    /**
     * Sum up all that an archive depends on.
     *
     * @param flags flags of the JVM
     * @param jars class path, in its order
     * @throws IOException if a jar can't be looked at
     */
    static String of(List<String> flags, List<Path> jars) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        for (String property : List.of("java.home", "java.vm.version", "java.vm.vendor", "os.arch")) {
            fingerprint.add(System.getProperty(property));
        }
        // A distribution may rebuild a JDK under the same version, and the JVM would silently refuse the archive.
        fingerprint.add(Path.of(System.getProperty("java.home"), "lib", "modules"));
        flags.forEach(fingerprint::add);
        for (Path jar : jars) {
            fingerprint.add(jar);
        }
        return fingerprint.text();
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void add(Path file) throws IOException {
        add(file.toString());
        if (Files.exists(file)) {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            add(facts.size() + " " + facts.lastModifiedTime().toMillis());
        }
    }
}
