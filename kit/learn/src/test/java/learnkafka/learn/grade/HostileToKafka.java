package learnkafka.learn.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.lesson.LessonId;

/** Submissions of real lessons that harm brokers, or answer without asking them, and honest ones. */
final class HostileToKafka {

    private static final Path ROOT = Path.of("../..");
    private static final LessonId TOPIC = new LessonId(2, "topic");
    private static final LessonId PRODUCE = new LessonId(3, "produce");
    private static final LessonId CONSUME = new LessonId(4, "consume");

    static final List<LessonFolder> LESSONS = Stream.of(TOPIC, PRODUCE, CONSUME)
            .map(id -> new LessonFolder(id, ROOT.resolve("exercises/src").resolve(id.folder())))
            .toList();

    private static final String TOPIC_PASSED = "GRADED passed 4, passed 2, passed 2, passed 2";
    private static final String PASSED = "GRADED passed 7, passed 3";
    private static final String UNTOUCHED =
            "GRADED todo todo 0, todo todo 0, todo todo 0, todo todo 0; GRADED todo todo 0, todo todo 0; GRADED todo todo 0, todo todo 0";
    private static final String BROKEN = "does not compile does-not-compile 0";

    /** Finds by its port the process of the broker that the code was given, and kills it. */
    private static final String KILL = """
            static boolean kill(Map<String, Object> connection) {
                int port = Integer.parseInt(connection.get("bootstrap.servers").toString().replaceAll(".*:", ""));
                var sockets = new java.util.HashSet<String>();
                for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                    for (String line : read(table)) {
                        String[] socket = line.strip().split("\\\\s+");
                        if (socket[1].endsWith(":%04X".formatted(port)) && socket[3].equals("0A")) {
                            sockets.add("socket:[" + socket[9] + "]");
                        }
                    }
                }
                return ProcessHandle.allProcesses()
                        .filter(process -> holds(process.pid(), sockets))
                        .map(ProcessHandle::destroyForcibly)
                        .toList()
                        .contains(true);
            }
            static List<String> read(String table) {
                try {
                    return java.nio.file.Files.readAllLines(java.nio.file.Path.of(table));
                } catch (java.io.IOException none) {
                    return List.of();
                }
            }
            static boolean holds(long pid, java.util.Set<String> sockets) {
                java.io.File[] open = new java.io.File("/proc/" + pid + "/fd").listFiles();
                return open != null && java.util.Arrays.stream(open).anyMatch(file -> {
                    try {
                        return sockets.contains(java.nio.file.Files.readSymbolicLink(file.toPath()).toString());
                    } catch (java.io.IOException closed) {
                        return false;
                    }
                });
            }
            """;

    private static final String DELETE_ALL = """
            try (Admin all = Admin.create(connection)) {
                all.deleteTopics(all.listTopics().names().get()).all().get();
                all.deleteConsumerGroups(all.listGroups().all().get().stream().map(group -> group.groupId()).toList());
            }
            """;

    private static final String PRINT = """
            byte[] text = "x".repeat(1 << 20).getBytes();
            for (int i = 0; i < 300 && System.getProperty("printed") == null; i++) {
                System.out.write(text);
            }
            System.setProperty("printed", "once");
            """;

    private HostileToKafka() {}

    /** They stand between the hostile ones, in the order of names. */
    static List<Hostile> neighbours() throws IOException {
        return List.of(
                of("d-stub", "hands in the untouched stubs", "exercises/src", UNTOUCHED),
                of("m-solved", "hands in the solutions", "solutions/src", TOPIC_PASSED + "; " + PASSED + "; " + PASSED),
                Hostile.files(
                        "o-near",
                        "has understood nearly all",
                        Map.of(
                                path(TOPIC, "TopicSetup"),
                                text("solutions/near-misses/lesson02_topic/rerun-throws", "TopicSetup")),
                        "GRADED passed 4, failed rerun-throws 0, passed 2, passed 2"));
    }

    static List<Hostile> all() throws IOException {
        String topic = text("solutions/src/lesson02_topic", "TopicSetup");
        String produce = text("solutions/src/lesson03_produce", "Publisher");
        return List.of(
                Hostile.files(
                        "output",
                        "prints 300 MB",
                        Map.of(path(PRODUCE, "Publisher"), produce.replaceFirst("(publish\\([^{]*\\{)", "$1" + PRINT)),
                        PASSED),
                Hostile.files(
                        "delete-all",
                        "deletes all topics and groups",
                        Map.of(path(TOPIC, "TopicSetup"), first(topic, DELETE_ALL)),
                        "GRADED passed 4, failed created-anew 0, passed 2, passed 2"),
                Hostile.files(
                                "kill-broker",
                                "kills its broker",
                                Map.of(
                                        path(TOPIC, "TopicSetup"),
                                        first(topic, "if (kill(connection)) throw new IllegalStateException();")
                                                .replaceFirst(
                                                        "\\}\\s*$",
                                                        java.util.regex.Matcher.quoteReplacement(KILL + "}"))),
                                "INFRASTRUCTURE The broker ended while the lesson ran. Tried 3 times. | no broker 0, no broker 0, no broker 0, no broker 0")
                        // Who listens at the broker's port in there is their own JVM, which may not end itself so.
                        .sandboxed("GRADED failed threw 0, failed threw 0, passed 2, passed 2")
                        .possibleIn(Isolation.PROCESS),
                Hostile.files(
                        "remember",
                        "describes a topic without asking",
                        Map.of(
                                path(TOPIC, "TopicSetup"),
                                topic.replaceFirst(
                                        "(?s)(Layout describe.*?InterruptedException \\{).*",
                                        "$1 return new Layout(3, 1); } }")),
                        "GRADED passed 4, passed 2, passed 2, failed not-what-the-cluster-holds 0"),
                Hostile.files(
                        "one-broken",
                        "does not compile in one lesson",
                        Map.of(
                                path(TOPIC, "TopicSetup"),
                                topic.replace("return new", "retrun new"),
                                path(PRODUCE, "Publisher"),
                                produce),
                        "NOT_GRADABLE TopicSetup.java:43: not a statement | "
                                + String.join(", ", BROKEN, BROKEN, BROKEN, BROKEN) + "; " + PASSED),
                Hostile.files(
                        "unread",
                        "publishes and handles what it expects, without reading its input",
                        Map.of(
                                path(PRODUCE, "Publisher"),
                                produce.replaceFirst(
                                        "(?s)(publish\\([^{]*\\{)",
                                        "$1 payments = List.of(\"rent-900\", \"coffee-3\");"),
                                path(CONSUME, "Collector"),
                                """
                                        package lesson04_consume;
                                        import java.util.*;
                                        import java.util.function.Consumer;
                                        public final class Collector {
                                            public static void collect(
                                                    String topic, int number, Consumer<String> handler, Map<String, Object> connection) {
                                                for (int i = 1; i <= number; i++) handler.accept("payment-" + i);
                                            }
                                        }
                                        """),
                        "GRADED failed wrong-place 0, failed sent-twice 0; GRADED failed not-the-value 0, failed not-the-value 0"));
    }

    private static Hostile of(String name, String does, String root, String grade) throws IOException {
        return Hostile.files(
                name,
                does,
                Map.of(
                        path(TOPIC, "TopicSetup"), text(root + "/lesson02_topic", "TopicSetup"),
                        path(PRODUCE, "Publisher"), text(root + "/lesson03_produce", "Publisher"),
                        path(CONSUME, "Collector"), text(root + "/lesson04_consume", "Collector")),
                grade);
    }

    /** The solution, whose first method begins with something else. */
    private static String first(String topic, String code) {
        int at = topic.indexOf("try (Admin");
        return topic.substring(0, at) + code + topic.substring(at);
    }

    private static String path(LessonId lesson, String stub) {
        return "exercises/src/" + lesson.folder() + "/" + stub + ".java";
    }

    private static String text(String folder, String stub) throws IOException {
        return Files.readString(ROOT.resolve(folder).resolve(stub + ".java"));
    }
}
