package learnkafka.learn.show;

import java.util.List;

/** A topic was asked for that the cluster does not have. */
public final class NoSuchTopic extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> topics;

    NoSuchTopic(String message, List<String> topics) {
        super(message);
        this.topics = List.copyOf(topics);
    }

    /** Names of the topics that there are. */
    public List<String> topics() {
        return topics;
    }
}
