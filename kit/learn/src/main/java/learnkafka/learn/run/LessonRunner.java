package learnkafka.learn.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.compile.CompileError;
import learnkafka.learn.compile.Compiler;
import learnkafka.learn.compile.Javac;
import learnkafka.learn.compile.TestOutline;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Verdict;
import learnkafka.lesson.files.Folders;
import learnkafka.lesson.host.HostSettings;

/** Runs lessons against sources of anyone's, one verdict for each test, whatever the sources do. */
public final class LessonRunner implements AutoCloseable {

    private final Pristines pristines;
    private final Javac learners;
    private final Hosts hosts;
    private final Path room;
    private final List<Closeable> own;
    private final Set<HostWorld> running = ConcurrentHashMap.newKeySet();

    /**
     * Prepare to run lessons.
     *
     * @param atOnce how many runs there will be at the same time
     */
    public LessonRunner(int atOnce) {
        this(
                new Pristines(),
                new Compiler(HostSettings.ofThisJvm().classPath()),
                new Hosts(atOnce),
                Folders.temporary("learn-kafka-run"));
    }

    private LessonRunner(Pristines pristines, Compiler learners, Hosts hosts, Path room) {
        this(pristines, learners, hosts, room, List.of(pristines, learners, () -> Folders.deleteQuietly(room)));
    }

    /**
     * Prepare to run lessons.
     *
     * @param pristines the kit's own lessons, which others may use too
     * @param learners compiles learners' code, and others' too
     * @param hosts where learners' code runs; closed with this
     * @param room a folder for learners' classes, which hosts can read
     */
    public LessonRunner(Pristines pristines, Javac learners, Hosts hosts, Path room) {
        this(pristines, learners, hosts, room, List.of());
    }

    private LessonRunner(Pristines pristines, Javac learners, Hosts hosts, Path room, List<Closeable> own) {
        this.pristines = pristines;
        this.learners = learners;
        this.hosts = hosts;
        this.room = room;
        this.own = own;
    }

    /** Run all tests of a lesson, with inputs that nobody can foresee. */
    public LessonReport run(LessonFolder lesson, Sources sources, Sessions sessions) {
        return run(lesson, sources, sessions, RunOptions.drawn());
    }

    /**
     * Run a lesson.
     *
     * @param lesson the kit's own copy of the lesson
     * @param sources where the Java files to judge lie; tests among them do not count
     * @param sessions the clusters to use; no other run may use these sessions meanwhile
     */
    public LessonReport run(LessonFolder lesson, Sources sources, Sessions sessions, RunOptions options) {
        try {
            Path classes = Files.createTempDirectory(room, "learn-kafka-classes");
            try {
                List<CompileError> errors = compile(lesson, sources, classes);
                // First of all: the kit's own copy of the stub is the learner's where there is no other.
                return errors.isEmpty()
                        ? judge(lesson, classes, sources, sessions, options)
                        : doesNotCompile(lesson, errors.get(0), "the compiler does not accept the code");
            } finally {
                Folders.delete(classes);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "Can't write the classes of " + lesson.id().folder(), failed);
        }
    }

    private List<CompileError> compile(LessonFolder lesson, Sources sources, Path classes) throws IOException {
        List<CompileError> errors = learners.compile(LessonFolder.sources(sources.folder()), classes);
        return errors.isEmpty() ? ForeignClasses.in(classes, lesson.id().folder()) : errors;
    }

    private LessonReport judge(
            LessonFolder lesson, Path classes, Sources sources, Sessions sessions, RunOptions options)
            throws IOException {
        try {
            return judge(pristines.of(lesson), classes, sources, sessions, options);
        } catch (BrokenLesson broken) {
            if (!lesson.folder().equals(sources.folder())) {
                throw broken;
            }
            return doesNotCompile(
                    lesson,
                    broken.error(),
                    "the test calls the stub by the names, parameters and types that it came with");
        }
    }

    private LessonReport judge(Pristine own, Path classes, Sources sources, Sessions sessions, RunOptions options) {
        try (HostWorld world = new HostWorld(own, classes, hosts, sessions, sources, options)) {
            running.add(world);
            try {
                JUnit.execute(own, world, options.only());
                return complete(own, world.report());
            } finally {
                running.remove(world);
            }
        }
    }

    /** Take from a report only the tests that the lesson has, and tell those that are missing as not run. */
    private LessonReport complete(Pristine own, Optional<LessonReport> report) {
        List<Outcome> reported = report.map(LessonReport::outcomes).orElse(List.of());
        Diagnosis missing = Diagnosis.of("not-run").because("the lesson ended before this test");
        return report(
                own,
                test -> reported.stream()
                        .filter(outcome -> outcome.test().equals(test.name()))
                        .findFirst()
                        .orElseGet(() -> test.outcome(Verdict.NOT_RUN, missing)));
    }

    private LessonReport report(Pristine own, Function<ExpectedTest, Outcome> outcome) {
        List<ExpectedTest> tests = pristines.tests(own);
        return new LessonReport(
                own.lesson().id(),
                tests.get(0).title(),
                tests.stream().map(outcome).toList());
    }

    private static LessonReport doesNotCompile(LessonFolder lesson, CompileError error, String because)
            throws IOException {
        Diagnosis said = Diagnosis.of("does-not-compile")
                .you(error.message().toArray(String[]::new))
                .because(because);
        Diagnosis diagnosis = error.line() == 0
                ? said
                : said.at(new StackTraceElement(
                        lesson.id().folder() + "." + error.file().replace(".java", ""),
                        "",
                        error.file(),
                        error.line()));
        TestOutline outline = TestOutline.read(lesson.tests().get(0));
        return new LessonReport(
                lesson.id(),
                outline.title(),
                outline.tests().stream()
                        .map(test -> new ExpectedTest(test.name(), test.rule(), test.points(), outline.title())
                                .outcome(Verdict.DOES_NOT_COMPILE, diagnosis))
                        .toList());
    }

    /** End what runs now as soon as can be. It cleans up after itself, and its report counts for nothing. */
    public void abort() {
        running.forEach(HostWorld::abort);
    }

    @Override
    public void close() throws IOException {
        hosts.close();
        for (Closeable each : own) {
            each.close();
        }
    }
}
