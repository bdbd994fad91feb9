package learnkafka.learn.startup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learnkafka.lesson.files.JavaProgram;

/** Writes the command line of a rehearsal: the command line of the kit does a little of everything and ends. */
final class Rehearse {

    private Rehearse() {}

    static List<String> command(Path home, Path arguments, List<String> options, String... words) {
        List<String> command = new ArrayList<>();
        command.add(JavaProgram.PATH);
        command.addAll(options);
        command.add("-Dlearnkafka.home=" + home);
        command.add("@" + arguments);
        command.add("rehearse");
        command.addAll(List.of(words));
        return command;
    }
}
