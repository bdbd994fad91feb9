package learnkafka.lesson.cluster;

import java.net.SocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnkafka.lesson.cluster.EngineRequest.Answer;

/** Finds out whether a Docker engine is ready to run a broker at once. Nothing here loads Testcontainers. */
final class DockerEngine {

    /** Where an engine is a matter of luck: a live one answers in milliseconds, and one that hangs must cost no time. */
    static final Duration AT_ONCE = Duration.ofMillis(300);

    /** Where somebody asked for an engine. */
    static final Duration PATIENTLY = Duration.ofSeconds(5);

    private static final Duration PULL_LIMIT = Duration.ofMinutes(10);
    private static final Pattern API = Pattern.compile("\"ApiVersion\"\\s*:\\s*\"([0-9.]+)\"");
    private static final Pattern COMPLAINT =
            Pattern.compile("\"(?:error|message)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final List<EngineAddress> addresses;
    private final TestcontainersSettings settings;
    private final Duration patience;

    /**
     * Look for an engine.
     *
     * @param patience how long to wait for each answer
     */
    DockerEngine(Environment environment, Duration patience) {
        this.patience = patience;
        addresses = new EngineAddresses(environment).list();
        settings = TestcontainersSettings.of(environment);
    }

    /** Say what stands in the way of running an image at once; nothing if it can. */
    Optional<String> obstacle(String image) {
        Optional<SocketAddress> engine = engine();
        if (engine.isEmpty()) {
            return Optional.of(silence());
        }
        return missing(engine.get(), image).findFirst().map("Docker has no image [%s] yet"::formatted);
    }

    /** The version of the API that the engine speaks; nothing if none answers. */
    Optional<String> api() {
        return engine().flatMap(socket -> ask(socket, "/version"))
                .map(answer -> API.matcher(String.join("", answer.body())))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /**
     * Make sure that an engine answers and has what it takes to run an image, and pull what is missing.
     *
     * @throws NoBroker if no engine answers, or an image can't be had
     */
    void prepare(String image) {
        if (addresses.stream().anyMatch(address -> !address.isPlain())) {
            // Behind SSH or TLS. Testcontainers knows how to get there.
            return;
        }
        SocketAddress engine = engine().orElseThrow(() -> new NoBroker(sentence(silence())
                + ". Start Docker, get it from https://docs.docker.com/get-docker, or do without: -Dbroker=embedded"));
        missing(engine, image).forEach(name -> pull(engine, name));
    }

    private Optional<SocketAddress> engine() {
        return addresses.stream()
                .filter(EngineAddress::isPlain)
                .flatMap(address -> address.socket().stream())
                .filter(socket -> ask(socket, "/_ping").isPresent())
                .findFirst();
    }

    private String silence() {
        if (addresses.isEmpty()) {
            return "no Docker engine is there";
        }
        String names =
                String.join(", ", addresses.stream().map(EngineAddress::name).toList());
        return addresses.stream().allMatch(EngineAddress::isPlain)
                ? "no Docker engine answers at [%s]".formatted(names)
                : "the Docker engine at [%s] can't be asked quickly".formatted(names);
    }

    private Stream<String> missing(SocketAddress engine, String image) {
        return Stream.concat(Stream.of(settings.here(image)), settings.ryuk().stream())
                .filter(name -> ask(engine, "/images/" + name + "/json").isEmpty());
    }

    private Optional<Answer> ask(SocketAddress engine, String path) {
        return new EngineRequest(engine, "GET " + path).answerWithin(patience).filter(Answer::isGood);
    }

    private static void pull(SocketAddress engine, String image) {
        System.err.printf("Docker pulls %s, this once …%n", image);
        String path = "/images/create?fromImage=" + URLEncoder.encode(image, StandardCharsets.UTF_8);
        Optional<Answer> answer = new EngineRequest(engine, "POST " + path).answerWithin(PULL_LIMIT);
        Optional<String> complaint = answer.flatMap(DockerEngine::complaint);
        if (answer.isEmpty() || complaint.isPresent() || !answer.get().isGood()) {
            throw new NoBroker(
                    "Docker can't pull [%s]: %s. Check the way to its registry, or do without: -Dbroker=embedded"
                            .formatted(image, complaint.orElse("no word from the engine")));
        }
        System.err.printf("Docker has %s%n", image);
    }

    /** An engine says "all is well" first and tells later, in a line of its own, what went wrong. */
    private static Optional<String> complaint(Answer answer) {
        return answer.body().stream()
                .map(COMPLAINT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).replace("\\\"", "\""))
                .findFirst();
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
