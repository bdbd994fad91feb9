package learnkafka.learn.show;

/** Says where the broker listens that a learner has running. */
@FunctionalInterface
public interface BrokerAddress {

    /** Where Kafka listens if nobody says otherwise. */
    BrokerAddress USUAL = () -> "localhost:9092";

    /** The address, as a client's {@code bootstrap.servers} takes it. */
    String get();
}
