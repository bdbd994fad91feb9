package learnkafka.learn;

import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** Tells the versions that a report of a defect needs. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "learn-kafka " + System.getProperty("learnkafka.version", "of this checkout"),
            "Kafka " + AppInfoParser.getVersion(),
            "JDK " + System.getProperty("java.version")
        };
    }
}
