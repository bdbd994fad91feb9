package learnkafka.learn.grade;

import static learnkafka.learn.grade.Hostile.CRASHED;
import static learnkafka.learn.grade.Hostile.FIXTURE;
import static learnkafka.learn.grade.Hostile.NOT_LOUD;
import static learnkafka.learn.grade.Hostile.RIGHT;
import static learnkafka.learn.grade.Hostile.TIMED_OUT;
import static learnkafka.learn.grade.Hostile.code;
import static learnkafka.learn.grade.Hostile.files;
import static learnkafka.learn.grade.Hostile.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Submissions of the fixture that break, hang, fill, lie or are incomplete, one for each thing that can go wrong. */
final class HostileSubmissions {

    private static final String NOTHING = "NOT_GRADABLE %s | not run 0, not run 0";
    private static final String BROKEN =
            "NOT_GRADABLE %s | does not compile does-not-compile 0, does not compile does-not-compile 0";
    private static final String NO_SOURCE = NOTHING.formatted(
            "No lesson's source in it. Hand in [exercises/src], for example [exercises/src/lesson90_fixture].");
    private static final String GOOD = source("return right(words, handler);");
    private static final String BAD = source("return wrong(words, handler);");

    private HostileSubmissions() {}

    static List<Hostile> ofCode() {
        return List.of(
                code("exit", "calls `System.exit`", "System.exit(0); return right(words, handler);", CRASHED),
                code("exit-hook", "exits, and again in a shutdown hook", """
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.exit(0)));
                        System.exit(0);
                        return right(words, handler);
                        """, CRASHED),
                code("halt", "writes result files of its own, then halts", """
                        Path reports = Files.createDirectories(Path.of("target/surefire-reports"));
                        Files.writeString(reports.resolve("TEST-x.xml"), "<testsuite tests='2' failures='0'/>");
                        Files.writeString(Path.of("results.json"), "{'score': 100}");
                        Runtime.getRuntime().halt(0);
                        return right(words, handler);
                        """, CRASHED),
                code("loop", "loops for ever", "while (true) { Thread.onSpinWait(); }", TIMED_OUT),
                code("loop-swallow", "loops, and swallows interrupts and every `Throwable`", """
                        while (true) {
                            try { Thread.currentThread().join(); } catch (Throwable all) { }
                        }
                        """, TIMED_OUT),
                code("deadlock", "locks itself out", """
                        Object one = new Object(), other = new Object();
                        CyclicBarrier meet = new CyclicBarrier(2);
                        Thread thread = new Thread(() -> {
                            synchronized (other) {
                                try { meet.await(); } catch (Exception e) { throw new RuntimeException(e); }
                                synchronized (one) { }
                            }
                        }, "rival");
                        thread.start();
                        synchronized (one) { meet.await(); synchronized (other) { } }
                        return words;
                        """, TIMED_OUT),
                code("leak", "leaves threads running", """
                        new Thread(() -> { while (true) LockSupport.park(); }, "left").start();
                        return right(words, handler);
                        """, RIGHT),
                code("memory", "fills its memory, and swallows the error", """
                        while (true) {
                            try { byte[] all = new byte[Integer.MAX_VALUE]; } catch (Throwable swallowed) { }
                        }
                        """, CRASHED),
                code("threads", "starts threads without end", """
                        while (true) new Thread(() -> { while (true) LockSupport.park(); }).start();
                        """, CRASHED),
                code("print-results", "prints that its tests passed", """
                        System.out.println("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0\\nBUILD SUCCESS");
                        return wrong(words, handler);
                        """, NOT_LOUD),
                code("commands", "prints and throws workflow commands", """
                        System.out.println("::stop-commands::x\\n::add-mask::e\\n::notice::passed");
                        throw new IllegalStateException("::stop-commands::x\\n::error::\\u001b[2J");
                        """, "GRADED failed threw 0, failed threw 0"),
                code(
                        "hard-coded",
                        "answers without looking at its input",
                        "return List.of(\"A\", \"B\");",
                        "GRADED passed 5, failed not-heard 0"),
                code("slow", "is right, and takes its time", """
                        LockSupport.parkNanos(1_000_000_000L);
                        return right(words, handler);
                        """, RIGHT),
                code("garbage", "writes to the stream on which its host talks to the grader", """
                        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                            out.write("Tests run: 2, Failures: 0\\n".getBytes());
                        }
                        return right(words, handler);
                        """, CRASHED),
                code("closed", "closes that stream", """
                        new FileOutputStream(FileDescriptor.out).close();
                        return right(words, handler);
                        """, CRASHED),
                code(
                        "forged",
                        "forges answers by reflection into its host",
                        """
                        Object watch = Thread.getDefaultUncaughtExceptionHandler();
                        var kit = watch.getClass().getDeclaredField("kit");
                        kit.setAccessible(true);
                        Object conversation = kit.get(watch);
                        Class<?> message = Class.forName("learnkafka.host.Message");
                        var forged = Class.forName("learnkafka.host.Message$Returned").getDeclaredConstructors()[0];
                        forged.setAccessible(true);
                        var tell = conversation.getClass().getDeclaredMethod("tell", message);
                        for (long id = 0; id < 50; id++) {
                            tell.invoke(conversation, forged.newInstance(id, new byte[] {1, 2, 3}));
                        }
                        return right(words, handler);
                        """,
                        "GRADED failed wrong-answer 0, failed wrong-answer 0"));
    }

    static List<Hostile> ofFiles() {
        return List.of(
                files(
                        "javac-bomb",
                        "eats the compiler's memory",
                        Map.of(FIXTURE, doubling()),
                        BROKEN.formatted("The compiler gave up on this code. Write it simpler.")),
                files(
                        "broken",
                        "does not compile",
                        Map.of(FIXTURE, source("return wrods;")),
                        BROKEN.formatted("Fixture.java:10: cannot find symbol   symbol:   variable wrods"
                                + "   location: class lesson90_fixture.Fixture")),
                files(
                        "package",
                        "has another package",
                        Map.of(FIXTURE, GOOD.replace("package lesson90", "package no")),
                        BROKEN.formatted("The class [no_fixture.Fixture] is not in the package [lesson90_fixture]."
                                + " Move it there.")),
                files(
                        "shadow",
                        "declares a class of JUnit's",
                        Map.of(
                                FIXTURE,
                                GOOD,
                                FIXTURE.replace("Fixture.java", "Assertions.java"),
                                "package org.junit.jupiter.api; public class Assertions { }"),
                        BROKEN.formatted("The class [org.junit.jupiter.api.Assertions] is not in the package"
                                + " [lesson90_fixture]. Move it there.")),
                files(
                        "no-stub",
                        "lacks the stub",
                        Map.of(FIXTURE.replace("Fixture.java", "Other.java"), "class Other {}"),
                        NOTHING.formatted(
                                "There is no [exercises/src/lesson90_fixture/Fixture.java] in the submission.")),
                files("deep", "lies one folder too deep", Map.of("homework/" + FIXTURE, GOOD), RIGHT),
                files("too-deep", "lies two folders too deep", Map.of("my/homework/" + FIXTURE, GOOD), NO_SOURCE),
                files("empty", "is an empty folder", Map.of(), NO_SOURCE),
                files(
                        "own-build",
                        "brings its own test, build, settings, services and annotation processor",
                        Map.of(
                                FIXTURE,
                                BAD,
                                FIXTURE.replace("Fixture.java", "FixtureTest.java"),
                                "class FixtureTest {}",
                                "pom.xml",
                                "<project/>",
                                ".mvn/jvm.config",
                                "-javaagent:x.jar",
                                "exercises/src/junit-platform.properties",
                                "junit.jupiter.execution.parallel.enabled=true",
                                "exercises/src/META-INF/services/org.junit.platform.launcher.TestExecutionListener",
                                "X",
                                "exercises/src/META-INF/services/javax.annotation.processing.Processor",
                                "X",
                                "exercises/src/X.class",
                                "not even a class"),
                        NOT_LOUD),
                files("=HYPERLINK(\"x\")", "has a name that a spreadsheet would run", Map.of(FIXTURE, GOOD), RIGHT));
    }

    /** Constants that the compiler joins: each is twice as long as the one before. */
    private static String doubling() {
        return BAD.replace(
                "class Fixture {",
                IntStream.range(1, 31)
                        .mapToObj(i -> "static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1))
                        .collect(Collectors.joining(
                                "\n", "class Fixture { static final String S0 = \"aaaaaaaa\";\n", "")));
    }
}
