package learnkafka.lesson.cluster;

import java.util.Optional;

/** Asks whether a Docker engine is ready to run a broker at once. */
record DockerEngine(Environment environment) {

    /** What stands in the way of running an image at once; nothing if it is ready. */
    Optional<String> obstacle(String image) {
        return Optional.of("no Docker engine answers");
    }
}
