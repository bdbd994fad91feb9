package learnkafka.learn;

import java.util.List;
import java.util.concurrent.Callable;
import learnkafka.learn.check.Gate;
import learnkafka.learn.run.LessonRunner;
import learnkafka.lesson.Session;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the authors' gate. */
@Command(
        name = "check",
        description = "For authors: check every stub, solution, alternative and near miss.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(description = "lessons by number or name, for example 12 or fan_out; all if none is named")
    private List<String> lessons = List.of();

    @Option(names = "--repeat", description = "how often each is run (${DEFAULT-VALUE})", defaultValue = "1")
    private int repeat;

    @Option(names = "--jobs", description = "how many run at the same time (${DEFAULT-VALUE})", defaultValue = "3")
    private int jobs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.find();
        List<LessonFolder> chosen = checkout.lessons(lessons);
        try (Cluster cluster = Clusters.open(1);
                LessonRunner runner = new LessonRunner(jobs)) {
            spec.commandLine().getOut().println("Kafka: " + cluster.description());
            Gate gate = new Gate(
                    checkout.root(), runner, () -> Session.sharing(cluster), spec.commandLine().getOut());
            return gate.check(chosen, repeat, jobs) ? ExitCode.ALL_PASSED : ExitCode.SOMETHING_TO_DO;
        }
    }
}
