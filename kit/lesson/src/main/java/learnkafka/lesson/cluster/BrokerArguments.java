package learnkafka.lesson.cluster;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java argument file that starts a broker, as the build writes it.
 *
 * @param file the argument file
 * @param classPath the jars that it names
 */
record BrokerArguments(Path file, List<Path> classPath) {

    private static final Path PLACE = Path.of("kit", "broker", "target", "broker.args");
    private static final Pattern CLASS_PATH = Pattern.compile("-cp\\R\"(.*)\"");
    private static final String REMEDY = "Run ./mvnw -q test-compile in the folder of learn-kafka, then try again";

    /**
     * Find the argument file of this copy of learn-kafka.
     *
     * @throws NoBroker if the build has not written it, or what it names is gone
     */
    static BrokerArguments find(Environment environment) {
        Optional<Path> file = Homes.candidates(environment)
                .map(folder -> folder.resolve(PLACE))
                .filter(Files::isRegularFile)
                .findFirst();
        if (file.isEmpty()) {
            throw new NoBroker("The embedded broker is not built: no [%s]. %s".formatted(PLACE, REMEDY));
        }
        return read(file.get());
    }

    private static BrokerArguments read(Path file) {
        try {
            String text = Files.readString(file, Charset.forName(System.getProperty("sun.jnu.encoding")));
            Matcher matcher = CLASS_PATH.matcher(text);
            if (!matcher.find()) {
                throw new NoBroker(
                        "The embedded broker is half built: no class path in [%s]. %s".formatted(file, REMEDY));
            }
            String paths = matcher.group(1).replaceAll("\\\\(.)", "$1");
            List<Path> jars = Arrays.stream(paths.split(Pattern.quote(System.getProperty("path.separator"))))
                    .map(Path::of)
                    .toList();
            return complete(new BrokerArguments(file, jars));
        } catch (IOException e) {
            throw new NoBroker("Can't read [%s]: %s. %s".formatted(file, e.getMessage(), REMEDY), e);
        }
    }

    private static BrokerArguments complete(BrokerArguments arguments) {
        for (Path jar : arguments.classPath) {
            if (!Files.isRegularFile(jar)) {
                throw new NoBroker("The embedded broker is out of date: [%s] is gone. %s".formatted(jar, REMEDY));
            }
        }
        return arguments;
    }
}
