package learnkafka.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import learnkafka.learn.compile.CompileError;
import learnkafka.learn.compile.Compiler;
import learnkafka.learn.sandbox.Example;
import learnkafka.learn.sandbox.ProgramJvm;
import learnkafka.learn.sandbox.Programs;
import learnkafka.lesson.Sources;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import learnkafka.lesson.files.Folders;
import learnkafka.lesson.host.HostSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a program of the learner's. */
@Command(
        name = "run",
        description = "Run a program of yours on the Kafka that ./learn broker keeps running.",
        footer = {
            "",
            "Its first argument is a file with the settings that lead to Kafka, then",
            "come yours, or those of the example in the program's comment.",
            "Start it in as many terminals as you like. Its exit code is this one's.",
            "Options come before LESSON: what follows it is for the program.",
            "",
            "Example: ./learn run 05 Consume",
            "Example: ./learn run 05 Produce payments payment-7 payment-8"
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "LESSON", description = "a lesson by number or name, for example 05")
    private String lesson;

    @Parameters(
            index = "1",
            paramLabel = "PROGRAM",
            arity = "0..1",
            description = "a class with a main, for example Produce")
    private Optional<String> program = Optional.empty();

    @Parameters(index = "2..*", paramLabel = "ARGUMENT", description = "what the program takes after the settings")
    private List<String> arguments = List.of();

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description = "the source root to take it from (${DEFAULT-VALUE})",
            defaultValue = "exercises/src")
    private String root;

    private CommandSpec spec;

    /** What follows the lesson is the program's, options included. */
    @Spec
    private void spec(CommandSpec spec) {
        this.spec = spec;
        spec.parser().stopAtPositional(true);
    }

    @Override
    public Integer call() throws IOException {
        Checkout checkout = Checkout.find();
        LessonFolder named = checkout.lessons(List.of(lesson)).get(0);
        Sources sources = checkout.sources(root, named.id());
        if (!Files.isDirectory(sources.folder())) {
            throw new WrongUsage("No folder [%s]. Look at --sources".formatted(sources.shown()));
        }
        Path room = Files.createTempDirectory("learn-kafka-run");
        try {
            return run(sources, new ProgramJvm(room, HostSettings.ofThisJvm().classPath()));
        } finally {
            Folders.deleteQuietly(room);
        }
    }

    private int run(Sources sources, ProgramJvm jvm) throws IOException {
        List<CompileError> errors = compile(sources, jvm);
        if (!errors.isEmpty()) {
            errors.forEach(error -> tell(error, sources));
            return ExitCode.SOMETHING_TO_DO;
        }
        String main = main(Programs.in(jvm.classes()), sources);
        String name = main.substring(main.lastIndexOf('.') + 1);
        List<String> words =
                arguments.isEmpty() ? Example.arguments(sources.folder().resolve(name + ".java"), name) : arguments;
        Cluster cluster = Clusters.running();
        spec.commandLine()
                .getErr()
                .println("%s client.properties %s, on the Kafka at %s"
                        .formatted(name, String.join(" ", words), cluster.bootstrapServers()));
        return jvm.run(main, cluster, words, () -> Folders.deleteQuietly(jvm.room()));
    }

    private static List<CompileError> compile(Sources sources, ProgramJvm jvm) throws IOException {
        try (Compiler compiler = new Compiler(jvm.classPath())) {
            return compiler.compile(LessonFolder.sources(sources.folder()), jvm.classes());
        }
    }

    private void tell(CompileError error, Sources sources) {
        String place = error.line() == 0 ? "" : sources.shown() + "/" + error.file() + ":" + error.line() + ": ";
        spec.commandLine().getErr().println(place + String.join(System.lineSeparator() + "    ", error.message()));
    }

    private String main(Programs programs, Sources sources) {
        if (programs.names().isEmpty()) {
            throw new WrongUsage(
                    "No program in [%s]: no class there has a main. Lesson 05 has two: ./learn run 05 Produce"
                            .formatted(sources.shown()));
        }
        return program.flatMap(programs::find)
                .orElseThrow(() -> new WrongUsage("%s Programs of this lesson: %s."
                        .formatted(
                                program.map("No program [%s]."::formatted).orElse("Which program?"),
                                String.join(", ", programs.simpleNames()))));
    }
}
