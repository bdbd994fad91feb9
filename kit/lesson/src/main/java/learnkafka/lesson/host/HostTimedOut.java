package learnkafka.lesson.host;

import java.util.List;

/** A call was not answered within its limit. The host was asked where it stands, then killed. */
public final class HostTimedOut extends HostFailure {

    private static final long serialVersionUID = 1;

    private final transient List<StackTraceElement> frames;
    private final transient List<HostThread> threads;

    HostTimedOut(String sentence, List<StackTraceElement> frames, List<HostThread> threads) {
        super(sentence);
        this.frames = List.copyOf(frames);
        this.threads = List.copyOf(threads);
    }

    /** Where the late call stood, innermost frame first; empty if the host did not even say that. */
    public List<StackTraceElement> frames() {
        return frames;
    }

    /** All threads of learner code at that moment, the late call's first. */
    public List<HostThread> threads() {
        return threads;
    }
}
