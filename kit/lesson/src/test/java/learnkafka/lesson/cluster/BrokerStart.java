package learnkafka.lesson.cluster;

import java.util.List;

/**
 * Starts brokers the way lessons do, and says how long it took from the start of their JVM until they were ready.
 *
 * <p>A program for the benchmark: {@code BrokerStart 3}. Prints {@code ready after 712 ms, with an archive}.
 */
public final class BrokerStart {

    private BrokerStart() {}

    public static void main(String[] words) {
        int brokers = Integer.parseInt(words[0]);
        Environment environment = Environment.ofProcess();
        BrokerArguments arguments = BrokerArguments.find(environment);
        BrokerCommand command = new BrokerCommand(arguments);
        List<String> archive = ClassArchive.of(environment, arguments, command).flags();
        List<String> line = command.line(archive, brokers);
        long start = System.nanoTime();
        BrokerProcess process = BrokerProcess.start(line);
        long millis = (System.nanoTime() - start) / 1_000_000;
        process.close();
        // The next start is not to share the machine with the end of this one.
        ProcessHandle.of(process.pid()).ifPresent(handle -> handle.onExit().join());
        System.out.printf("ready after %d ms, %s an archive%n", millis, archive.isEmpty() ? "without" : "with");
    }
}
