package learnkafka.lesson.cluster;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** A cluster in a process of its own, on this machine, for as long as this JVM lives. */
record EmbeddedCluster(BrokerProcess process, ClassArchive archive, String description) implements Cluster {

    /**
     * Start brokers and wait until they take requests.
     *
     * @param port where the first broker listens, the next ones on the ports after it; any free ports if empty
     * @throws NoBroker if they don't
     */
    static EmbeddedCluster start(Environment environment, int brokers, OptionalInt port, String description) {
        BrokerArguments arguments = BrokerArguments.find(environment);
        BrokerCommand command = new BrokerCommand(arguments);
        ClassArchive archive = ClassArchive.of(environment, arguments, command);
        String[] words = port.isPresent() ? new String[] {"--port=" + port.getAsInt()} : new String[0];
        return new EmbeddedCluster(
                BrokerProcess.start(command.line(archive.flags(), brokers, words)), archive, description);
    }

    @Override
    public String bootstrapServers() {
        return process.addresses();
    }

    @Override
    public Map<String, Object> clientSettings() {
        return Map.of();
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<?> ended() {
        return process.ended();
    }

    @Override
    public boolean ownedByKit() {
        return true;
    }

    @Override
    public void close() {
        process.close();
        // Only now, so that it takes no time from what a learner waits for.
        archive.dumpIfMissing();
    }
}
