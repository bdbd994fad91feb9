package learnkafka.learn.show;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The last few snapshots, as many as a change is highlighted for. */
final class Recent {

    private static final int HIGHLIGHTED = 2;

    private final Deque<Snapshot> snapshots = new ArrayDeque<>();

    void add(Snapshot snapshot) {
        snapshots.addLast(snapshot);
        if (snapshots.size() > HIGHLIGHTED + 1) {
            snapshots.removeFirst();
        }
    }

    Snapshot last() {
        return snapshots.getLast();
    }

    /** The one that the last is compared with, if there is any. */
    Optional<Snapshot> before() {
        return Optional.of(snapshots.getFirst()).filter(first -> snapshots.size() > 1);
    }
}
