package learnkafka.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import learnkafka.learn.grade.Grader;
import learnkafka.learn.grade.Merge;
import learnkafka.learn.grade.report.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one class of what several machines graded. */
@Command(
        name = "merge",
        description = "Make one class of the shards that several machines graded.",
        footer = {"", "Example: ./learn grade merge shard-1 shard-2 shard-3 --out grades"},
        mixinStandardHelpOptions = true)
final class GradeMergeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "what each shard was told to write as --out")
    private List<Path> shards;

    @Mixin
    private ReportChoice reports = new ReportChoice();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        reports.check();
        try {
            Grader.Result all = Merge.of(shards, reports.folder());
            return reports.write(all.grades(), all.evidence(), spec.commandLine());
        } catch (Unreadable shard) {
            throw new WrongUsage(String.valueOf(shard.getMessage()));
        }
    }
}
