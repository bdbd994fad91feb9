package learnkafka.lesson.cluster;

/** There is a Kafka, but one whose settings do not let a lesson run. It is left out, as nobody has done anything wrong. */
public final class UnfitCluster extends NoBroker {

    private static final long serialVersionUID = 1;

    public UnfitCluster(String sentence) {
        super(sentence);
    }
}
