package learnkafka.lesson.host;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import learnkafka.stub.Todo;

/** Finds the jars that a host needs among those of this JVM. */
final class OwnClassPath {

    /** One class of each jar. The last ones are optional: a logger that keeps silent, and Kafka's compressions. */
    private static final List<String> ONE_OF_EACH = List.of(
            Todo.class.getName(),
            "org.apache.kafka.clients.consumer.KafkaConsumer",
            "org.slf4j.LoggerFactory",
            "org.slf4j.nop.NOPServiceProvider",
            "net.jpountz.lz4.LZ4Factory",
            "org.xerial.snappy.Snappy",
            "com.github.luben.zstd.Zstd");

    private OwnClassPath() {}

    static List<Path> entries() {
        return ONE_OF_EACH.stream().flatMap(OwnClassPath::home).distinct().toList();
    }

    private static Stream<Path> home(String className) {
        try {
            Class<?> type = Class.forName(className, false, OwnClassPath.class.getClassLoader());
            CodeSource source = type.getProtectionDomain().getCodeSource();
            return Stream.of(Path.of(source.getLocation().toURI()));
        } catch (ClassNotFoundException missing) {
            return Stream.empty();
        } catch (URISyntaxException broken) {
            throw new IllegalStateException("The place of [" + className + "] is no file: " + broken.getInput());
        }
    }
}
