package learnkafka.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.learn.console.Console;
import learnkafka.learn.grade.GradeOptions;
import learnkafka.learn.grade.Grader;
import learnkafka.learn.grade.Isolation;
import learnkafka.learn.grade.JPlagTree;
import learnkafka.learn.grade.OtherBatch;
import learnkafka.learn.grade.Progress;
import learnkafka.learn.grade.Shard;
import learnkafka.learn.grade.submission.Submission;
import learnkafka.learn.grade.submission.Submissions;
import learnkafka.lesson.cluster.Clusters;
import learnkafka.lesson.files.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades submissions. */
@Command(
        name = "grade",
        description = "For instructors: grade one submission, or a folder of them.",
        footer = {
            "",
            "A submission is a checkout, a folder or an archive (zip, tar.gz), as Canvas and Moodle name them.",
            "Only the lessons' sources are taken from it.",
            "",
            "Example: ./learn grade submissions",
            "Example: ./learn grade submissions --lessons 02-13 --seed 7 --out autumn --resume",
            "Example: ./learn grade submissions --shard 3/10 --seed 7 --out shard-3",
            "Example: ./learn grade merge shard-1 shard-2 --out grades",
            "Ends with 0 if every submission has a score, 1 if Kafka or the machine failed for one."
        },
        subcommands = GradeMergeCommand.class,
        mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {

    /** Named always, but for {@code merge}, which picocli takes for a part of this command. */
    @Parameters(paramLabel = "SUBMISSIONS", arity = "0..1", description = "a submission, or a folder of them")
    private Optional<Path> named = Optional.empty();

    @Option(
            names = "--lessons",
            paramLabel = "LESSONS",
            description = "only these, for example 02-13 or 02,05,12; all if none is named",
            defaultValue = "all")
    private String lessons;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "what inputs are drawn from; drawn if not given")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--jobs", paramLabel = "NUMBER", description = "how many submissions are judged at the same time")
    private int jobs = 2 * Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--isolation",
            paramLabel = "HOW",
            description = "auto, process, bwrap or docker: how learners' code is kept apart (${DEFAULT-VALUE})",
            defaultValue = "auto")
    private String isolation;

    @Option(names = "--shard", paramLabel = "I/N", description = "only the I-th of N parts of the class")
    private Optional<String> shard = Optional.empty();

    @Option(names = "--resume", description = "go on where a batch with the same --out was stopped")
    private boolean resume;

    @Option(names = "--title", paramLabel = "TEXT", description = "what reports call it (${DEFAULT-VALUE})")
    private String title = "learn-kafka";

    @Mixin
    private ReportChoice reports = new ReportChoice();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.find();
        List<LessonFolder> chosen = LessonChoice.of(lessons, checkout);
        Path place = named.orElseThrow(
                () -> new WrongUsage("No submissions are named. Name a folder of them: ./learn grade submissions"));
        if (!Files.exists(place)) {
            throw new WrongUsage("No submission at [%s]. Name a folder or an archive.".formatted(place));
        }
        if (jobs < 1) {
            throw new WrongUsage("Nothing to do with --jobs [%d]. Give 1 or more.".formatted(jobs));
        }
        reports.check();
        Shard part = shard();
        GradeOptions options = new GradeOptions(title, drawn(), jobs, isolation(), resume);
        PrintWriter err = spec.commandLine().getErr();
        Path staging = Files.createTempDirectory("learn-kafka-staging");
        try {
            List<Submission> submissions = part.of(taken(place, chosen, staging));
            err.printf(
                    "Seed %d, isolation %s, Java %d%n",
                    options.seed(),
                    options.isolation().word(),
                    options.isolation().java());
            Grader grader = new Grader(chosen, Clusters::openAlone, options, new Progress(err, Console.isColoured()));
            Grader.Result result = grader.grade(submissions, reports.folder());
            JPlagTree.write(chosen, submissions, reports.folder().resolve("jplag"));
            return reports.write(result.grades(), result.evidence(), spec.commandLine());
        } catch (OtherBatch other) {
            throw new WrongUsage(String.valueOf(other.getMessage()));
        } finally {
            Folders.delete(staging);
        }
    }

    private List<Submission> taken(Path place, List<LessonFolder> chosen, Path staging) throws IOException {
        List<Submission> taken = new Submissions(
                        chosen.stream().map(lesson -> lesson.id().folder()).collect(Collectors.toSet()), staging)
                .take(place);
        if (taken.isEmpty()) {
            throw new WrongUsage(
                    "No submission in [%s]. A submission is a folder, or a zip or tar.gz file.".formatted(place));
        }
        return taken;
    }

    private long drawn() throws IOException {
        Optional<Long> begun = resume ? Grader.seedOf(reports.folder()) : Optional.empty();
        // Short enough to be read out and typed.
        return seed.or(() -> begun).orElseGet(() -> new SecureRandom().nextLong(1_000_000));
    }

    private Shard shard() {
        try {
            return shard.map(Shard::parse).orElse(Shard.ALL);
        } catch (IllegalArgumentException unknown) {
            throw new WrongUsage(String.valueOf(unknown.getMessage()));
        }
    }

    private Isolation isolation() {
        if (isolation.equals("auto")) {
            return Isolation.best();
        }
        Isolation chosen = Stream.of(Isolation.values())
                .filter(each -> each.word().equals(isolation.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new WrongUsage(
                        "No isolation [%s]. Choose auto, process, bwrap or docker.".formatted(isolation)));
        chosen.obstacle().ifPresent(obstacle -> {
            throw new Lacking(obstacle + ", or leave the choice to --isolation auto");
        });
        return chosen;
    }
}
