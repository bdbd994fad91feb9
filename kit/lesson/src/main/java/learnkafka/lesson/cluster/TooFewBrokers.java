package learnkafka.lesson.cluster;

/** There is a Kafka of your own, with fewer brokers than were asked for. */
public final class TooFewBrokers extends NoBroker {

    private static final long serialVersionUID = 1;

    TooFewBrokers(String sentence) {
        super(sentence);
    }
}
