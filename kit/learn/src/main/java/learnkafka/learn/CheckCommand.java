package learnkafka.learn;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import learnkafka.learn.check.Gate;
import learnkafka.learn.check.Kind;
import learnkafka.learn.console.Console;
import learnkafka.learn.reset.Sums;
import learnkafka.learn.run.LessonRunner;
import learnkafka.lesson.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the authors' gate. */
@Command(
        name = "check",
        description = "For authors: check every stub, solution, alternative and near miss.",
        footer = {
            "",
            "Example: ./learn check --lesson 12 --repeat 5",
            "Example: ./learn check 12 --only solution,near-miss",
            "Example: ./learn check --sums"
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "LESSON",
            completionCandidates = LessonNames.class,
            description = "lessons by number or name, for example 12 or fan_out; all if none is named")
    private List<String> lessons = List.of();

    @Option(
            names = "--lesson",
            split = ",",
            paramLabel = "LESSON",
            completionCandidates = LessonNames.class,
            description = "the same, as an option")
    private List<String> more = List.of();

    @Option(
            names = "--repeat",
            paramLabel = "TIMES",
            description = "how often each is run (${DEFAULT-VALUE})",
            defaultValue = "1")
    private int repeat;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KIND",
            description = "only these kinds: stub, solution, alternative, near-miss; all if none is named")
    private List<String> only = List.of();

    @Option(
            names = "--jobs",
            paramLabel = "NUMBER",
            description = "how many run at the same time (${DEFAULT-VALUE})",
            defaultValue = "3")
    private int jobs;

    @Option(
            names = "--sums",
            description = "check nothing, and write " + Sums.FILE + ", by which reset knows all stubs and tests")
    private boolean sums;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.find();
        checkout.requireSolutions("against which authors check lessons. Learners run ./learn test");
        if (sums) {
            Sums all = Sums.of(checkout.root());
            all.write(checkout.root());
            Console.on(spec.commandLine().getOut())
                    .line("[%s] lists %s."
                            .formatted(Sums.FILE, Text.count(all.files().size(), "file")));
            return ExitCode.ALL_PASSED;
        }
        if (repeat < 1 || jobs < 1) {
            throw new WrongUsage("Nothing to do with --repeat [%d] and --jobs [%d]. Give 1 or more of both."
                    .formatted(repeat, jobs));
        }
        List<LessonFolder> chosen =
                checkout.lessons(Stream.concat(lessons.stream(), more.stream()).toList());
        PrintWriter out = spec.commandLine().getOut();
        try (SharedClusters clusters = new SharedClusters(out);
                LessonRunner runner = new LessonRunner(jobs)) {
            Gate gate = new Gate(checkout.root(), runner, clusters::sessions, SharedClusters::alone, out);
            return gate.check(chosen, kinds(), repeat, jobs) ? ExitCode.ALL_PASSED : ExitCode.SOMETHING_TO_DO;
        }
    }

    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        try {
            only.stream().filter(word -> !word.isBlank()).map(Kind::named).forEach(kinds::add);
        } catch (IllegalArgumentException unknown) {
            throw new WrongUsage(String.valueOf(unknown.getMessage()));
        }
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }
}
