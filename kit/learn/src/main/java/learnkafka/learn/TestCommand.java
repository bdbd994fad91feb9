package learnkafka.learn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
            "JSON: {\"lessons\":[{\"number\":12,\"name\":\"fan_out\",\"title\":\"...\",",
            "  \"verdict\":\"failed\",\"tests\":[{\"name\":\"...\",\"rule\":\"...\",",
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
            description = "lessons by number or name, for example 12 or fan_out; all if none is named")
    private List<String> lessons = List.of();

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description = "the source root to judge (${DEFAULT-VALUE})",
            defaultValue = "exercises/src")
    private String sources;

    @Option(names = "--repeat", paramLabel = "TIMES", description = "how often each is run", defaultValue = "1")
    private int repeat;

    @Option(names = "--timings", description = "say how long each run took, compiling included")
    private boolean timings;

    @Option(names = "--json", description = "write JSON, on one line at the end")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.find();
        List<LessonFolder> chosen = checkout.lessons(lessons);
        chosen.forEach(lesson -> requireFiles(checkout, lesson));
        return new Examination(checkout, sources, timings, json, spec.commandLine()).hold(chosen, repeat);
    }

    private void requireFiles(Checkout checkout, LessonFolder lesson) {
        Path judged = checkout.sources(sources, lesson.id()).folder();
        if (!Files.isDirectory(judged) || LessonFolder.sources(judged).isEmpty()) {
            throw missing(
                    lesson,
                    "no Java file",
                    checkout.sources(sources, lesson.id()).shown());
        }
        if (lesson.tests().isEmpty()) {
            throw missing(lesson, "no test", "exercises/src/" + lesson.id().folder());
        }
    }

    private static WrongUsage missing(LessonFolder lesson, String what, String folder) {
        return new WrongUsage("Lesson %s has %s in [%s]. Get what was deleted back: git checkout -- %s"
                .formatted(lesson.id().digits(), what, folder, folder));
    }
}
