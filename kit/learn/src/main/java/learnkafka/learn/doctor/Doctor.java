package learnkafka.learn.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learnkafka.lesson.cluster.Machine;

/** Looks at all that learning needs, one thing after the other. */
public final class Doctor {

    private static final int PORT = 9092;

    private final List<Supplier<Finding>> looks;

    /** Prepare to look at this machine and a checkout. */
    public Doctor(Path root) {
        Machine machine = Machine.ofProcess();
        Jdk jdk = new Jdk();
        Maven maven = new Maven(root, machine);
        KafkaSource kafka = new KafkaSource(machine);
        Room room = new Room(machine);
        looks = List.of(
                jdk::compiler,
                maven::distribution,
                maven::libraries,
                maven::offline,
                kafka::docker,
                kafka::embedded,
                kafka::chosen,
                room::memory,
                () -> room.port(PORT),
                room::cache,
                room::archives);
    }

    /** Tell what there is, each thing as soon as it is known. */
    public void examine(Consumer<Finding> listener) {
        looks.forEach(look -> listener.accept(look.get()));
    }
}
