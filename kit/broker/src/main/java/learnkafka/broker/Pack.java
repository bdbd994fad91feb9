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
 * Packs a program's classes and writes the Java argument file that starts it, for example {@code broker.jar} and
 * {@code broker.args}.
 *
 * <p>Maven runs this in its own JVM, which takes a tenth of the time of two plugins that do the same. It asks Maven for
 * the class path each time and so is right after any change of a POM. Files that would stay the same are not written:
 * the JVM drops a class-data archive when a jar is younger than it. Folders on the class path become jars, as an archive
 * knows no folders.
 */
final class Pack {

    private static final LocalDateTime SAME_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Pack() {}

    /**
     * Pack a program.
     *
     * @param arguments the module's folder of classes, the program's name, its main class, options for its JVM
     */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Path classes = Path.of(arguments[0]);
        String name = arguments[1];
        Path target = classes.getParent();
        Files.createDirectories(target);
        List<Path> jars = new ArrayList<>();
        for (Path entry : classPath(classes)) {
            Path jar = entry;
            if (Files.isDirectory(entry)) {
                jar = target.resolve((entry.equals(classes) ? name : moduleOf(entry)) + ".jar");
                write(jar, jarOf(entry));
            }
            jars.add(jar);
        }
        List<String> options = List.of(arguments).subList(3, arguments.length);
        write(target.resolve(name + ".args"), argumentsFor(options, jars, arguments[2]));
    }

    private static String moduleOf(Path classes) {
        return classes.getParent().getParent().getFileName().toString();
    }

    /**
     * List the class path. Modules of this build are folders, whether or not Maven has packed them, too, and one without
     * code is none.
     */
    private static List<Path> classPath(Path classes) throws URISyntaxException {
        Path own = Path.of(
                Pack.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (!(Pack.class.getClassLoader() instanceof URLClassLoader loader)) {
            throw new IllegalStateException("Maven's exec plugin shows no class path. Pin the version that did");
        }
        List<Path> entries = new ArrayList<>();
        for (URL url : loader.getURLs()) {
            Path entry = Path.of(url.toURI());
            Path unpacked = entry.resolveSibling("classes");
            Path kept = entry.getParent().endsWith("target") && Files.isDirectory(unpacked) ? unpacked : entry;
            // Another module runs this class, too, and does not want it on its program's class path.
            boolean wanted = !kept.equals(own) || kept.equals(classes);
            if (wanted && Files.exists(kept)) {
                entries.add(kept);
            }
        }
        return entries;
    }

    private static byte[] argumentsFor(List<String> options, List<Path> classPath, String main) {
        String paths = classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        // Inside quotation marks a Java argument file knows spaces as they are, and the backslash as an escape.
        String quoted = '"' + paths.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        List<String> lines = new ArrayList<>(options);
        lines.addAll(List.of("-cp", quoted, main, ""));
        return String.join("\n", lines).getBytes(Charset.forName(System.getProperty("sun.jnu.encoding")));
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
