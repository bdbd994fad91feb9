package learnkafka.learn.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.UnaryOperator;
import learnkafka.learn.startup.HostArchive;
import learnkafka.lesson.host.HostJvm;
import learnkafka.lesson.host.HostSettings;
import learnkafka.lesson.host.Program;

/**
 * Hosts that stand by, warm, for the next run.
 *
 * <p>A host serves one run only: what a learner's code does to its JVM ends with it.
 */
public final class Hosts implements AutoCloseable {

    /** What nearly every lesson needs, initialised while a host stands by. */
    private static final List<String> CLIENTS = List.of(
            "org.apache.kafka.clients.consumer.KafkaConsumer",
            "org.apache.kafka.clients.producer.KafkaProducer",
            "org.apache.kafka.clients.admin.KafkaAdminClient");

    private final HostSettings settings;
    private final BlockingQueue<HostJvm> spares;

    /** Keep a number of hosts ready. */
    public Hosts(int number) {
        this(number, UnaryOperator.identity());
    }

    /** Keep a number of hosts ready, with other settings than usual. */
    public Hosts(int number, UnaryOperator<HostSettings> more) {
        settings = more.apply(HostArchive.use(HostSettings.ofThisJvm().withWarmUp(CLIENTS, List.of())));
        spares = new ArrayBlockingQueue<>(number);
        refill();
    }

    /** Take a host that is warm already, if one is. */
    HostJvm take() {
        HostJvm spare = spares.poll();
        HostJvm host = spare == null || spare.gone().isPresent() ? HostJvm.start(settings) : spare;
        refill();
        return host;
    }

    /** Start a program of the learner's with the settings that hosts have. */
    Program program(List<Path> classFolders, String main, Map<String, Object> settings, List<String> arguments) {
        return Program.start(this.settings.withClassFolders(classFolders), main, settings, arguments);
    }

    private void refill() {
        while (spares.remainingCapacity() > 0) {
            HostJvm spare = HostJvm.start(settings);
            if (!spares.offer(spare)) {
                spare.close();
            }
        }
    }

    @Override
    public void close() {
        HostJvm spare;
        while ((spare = spares.poll()) != null) {
            spare.close();
        }
    }
}
