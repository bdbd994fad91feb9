package learnkafka.lesson.cluster;

/** There is no Kafka to run a lesson on. The message is a sentence for the learner, with what to do about it. */
public sealed class NoBroker extends RuntimeException permits TooFewBrokers, UnfitCluster {

    private static final long serialVersionUID = 1;

    public NoBroker(String sentence) {
        super(sentence);
    }

    public NoBroker(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
