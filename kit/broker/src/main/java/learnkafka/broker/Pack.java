package learnkafka.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs {@code broker.jar} and {@code broker.args}, the Java argument file that starts a broker.
 *
 * <p>Maven runs this in its own JVM, which takes a tenth of the time of two plugins that do the same. It asks Maven for
 * the class path each time and so is right after any change of a POM. Files that would stay the same are not written:
 * the JVM drops a class-data archive when a jar is younger than it.
 */
final class Pack {

    private static final LocalDateTime SAME_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Pack() {}

    public static void main(String[] none) throws IOException, URISyntaxException {
        List<Path> classPath = classPath();
        Path classes = Path.of(
                Pack.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path target = classes.resolveSibling("broker.jar");
        write(target, jarOf(classes));
        classPath.replaceAll(entry -> entry.equals(classes) ? target : entry);
        write(classes.resolveSibling("broker.args"), argumentsFor(classPath));
    }

    private static List<Path> classPath() throws URISyntaxException {
        if (!(Pack.class.getClassLoader() instanceof URLClassLoader loader)) {
            throw new IllegalStateException("Maven's exec plugin shows no class path. Pin the version that did");
        }
        List<Path> entries = new ArrayList<>();
        for (URL entry : loader.getURLs()) {
            entries.add(Path.of(entry.toURI()));
        }
        return entries;
    }

    private static byte[] argumentsFor(List<Path> classPath) {
        String paths = classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        // Inside quotation marks a Java argument file knows spaces as they are, and the backslash as an escape.
        String quoted = '"' + paths.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        String text = "-cp\n" + quoted + "\n" + Main.class.getName() + "\n";
        return text.getBytes(Charset.forName(System.getProperty("sun.jnu.encoding")));
    }

    private static byte[] jarOf(Path classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                ZipEntry entry =
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(SAME_TIME);
                jar.putNextEntry(entry);
                Files.copy(file, jar);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        // A broker may be starting from the old file at this moment.
        Path fresh = Files.createTempFile(file.getParent(), "fresh", ".tmp");
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
