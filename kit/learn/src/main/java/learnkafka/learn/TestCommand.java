package learnkafka.learn;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import learnkafka.learn.reset.AsItCame;
import learnkafka.lesson.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs lessons once. */
@Command(
        name = "test",
        description = "Run lessons and say what the broker shows.",
        footer = {
            "",
            "Example: ./learn test 12",
            "Example: ./learn test commit keys -Dbroker=embedded",
            "Example: ./learn test all --begun --summary page.md --junit reports",
            "JSON: {\"lessons\":[{\"number\":12,\"name\":\"fan_out\",\"title\":\"...\",",
            "  \"verdict\":\"failed\",\"points\":4,\"maxPoints\":10,",
            "  \"tests\":[{\"name\":\"...\",\"rule\":\"...\",\"worth\":3,",
            "    \"verdict\":\"failed\",\"millis\":412,\"warnings\":[],",
            "    \"diagnosis\":{\"key\":\"...\",\"you\":[],\"broker\":[],\"because\":\"...\",",
            "      \"lookAt\":\"FILE:LINE\"}}]}]}; diagnosis and lookAt may be null.",
            "Verdicts: passed, todo, failed, does not compile, timed out, crashed,",
            "  no broker, not run."
        },
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "LESSON",
            completionCandidates = LessonNames.class,
            description = "lessons by number or name, for example 12 or fan_out; all if none is named")
    private List<String> lessons = List.of();

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description = "the source root to judge (${DEFAULT-VALUE})",
            defaultValue = Checkout.OWN)
    private String sources;

    @Option(names = "--repeat", paramLabel = "TIMES", description = "how often each is run", defaultValue = "1")
    private int repeat;

    @Option(names = "--timings", description = "say how long each run took, compiling included")
    private boolean timings;

    @Option(names = "--json", description = "write JSON, on one line at the end")
    private boolean json;

    @Mixin
    private FeedbackOptions feedback = new FeedbackOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.find();
        List<LessonFolder> chosen = checkout.lessons(lessons);
        if (repeat < 1) {
            throw new WrongUsage("Nothing to do with --repeat [%d]. Give 1 or more.".formatted(repeat));
        }
        if (repeat > 1 && feedback.isAsked()) {
            throw new WrongUsage("--summary, --junit and --annotations tell of one run. Leave out --repeat.");
        }
        chosen.forEach(lesson -> requireFiles(checkout, lesson));
        return new Examination(checkout, sources, timings, json, feedback, spec.commandLine()).hold(chosen, repeat);
    }

    private void requireFiles(Checkout checkout, LessonFolder lesson) {
        if (checkout.isOwn(sources)) {
            AsItCame.of(checkout.root(), lesson).requireAll();
        }
        Sources judged = checkout.sources(sources, lesson.id());
        if (!Files.isDirectory(judged.folder())
                || LessonFolder.sources(judged.folder()).isEmpty()) {
            throw new WrongUsage("No Java file to judge in [%s]. Look at --sources".formatted(judged.shown()));
        }
        if (lesson.tests().isEmpty()) {
            throw new WrongUsage("No test in [%s/%s]. Get it back: ./learn reset %s"
                    .formatted(Checkout.OWN, lesson.id().folder(), lesson.id().digits()));
        }
    }
}
