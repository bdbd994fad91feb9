package learnkafka.lesson.host;

import java.util.List;
import java.util.OptionalInt;

/** The host has ended, so that calls in flight and later ones have no answer. */
public final class HostGone extends HostFailure {

    private static final long serialVersionUID = 1;

    private final transient Ending ending;

    HostGone(String sentence, Ending ending) {
        super(sentence);
        this.ending = ending;
    }

    /** Which way the host ended. */
    public Way way() {
        return ending.way();
    }

    /** What the process ended with; empty where it could not be learnt. */
    public OptionalInt exitCode() {
        return ending.exitCode();
    }

    /** Where {@code System.exit} was called, innermost frame first; empty where it was not, or is not known. */
    public List<StackTraceElement> frames() {
        return ending.frames();
    }

    /** The ways in which a host ends. */
    public enum Way {
        /** Learner code called {@code System.exit}. */
        EXIT,
        /** The process ended at once: {@code Runtime.halt}, a crash, or an exit that could not be watched. */
        HALT,
        /** The heap was full. */
        OUT_OF_MEMORY,
        /** Someone outside ended the process by a signal. */
        KILLED,
        /** The kit closed it. */
        CLOSED,
        /** The kit killed it because a call was late. */
        TIMED_OUT,
        /** The kit killed it because something else than the host program wrote to its stream. */
        GARBAGE,
        /** It could not start: a bad class path or option, or a broken Java. */
        NOT_STARTED
    }
}
