package learnkafka.learn;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Watches a lesson. */
@Command(
        name = "watch",
        description = "Run a lesson at every save of its files; ./learn alone watches the next one.",
        footer = {"", "Example: ./learn watch 12"},
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "LESSON",
            arity = "0..1",
            completionCandidates = LessonNames.class,
            description = "a lesson by number or name; the next one that is not passed if none is named")
    private Optional<String> lesson = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return new Watching(spec.commandLine()).hold(lesson);
    }
}
