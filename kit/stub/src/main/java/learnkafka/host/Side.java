package learnkafka.host;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the two sides of a conversation do differently. */
public interface Side {

    /**
     * Find the static method that the other side calls.
     *
     * @throws RefusedException if there is none, or this side lets none be called
     */
    Method find(String type, String method, List<String> parameters);

    /** Run what the other side asked for, not on this thread. */
    void execute(Runnable call);

    /** Learn what a call of the other side threw, before the other side does. */
    default void threw(Throwable thrown) {}

    /** Look at what a call returned before the caller gets it. */
    void check(Question question, Declared declared, @Nullable Object value);

    /** Say what to throw for a call that has no answer within its limit. */
    RuntimeException late(Question question);

    /** Say what to throw for a call that the other side refused, or whose answer cannot be read. */
    RuntimeException refused(Question question, Refusal refusal);

    /** Say what to throw for a call once the other side is gone. */
    RuntimeException gone(Question question);

    /** Whether the other side may see where an exception of this side comes from. */
    boolean tellsFrames();

    /** Make an exception of a class that only the other side knows. */
    Throwable foreign(Thrown thrown, @Nullable Throwable cause);

    /** Take any message that is no call and no reply. Runs on the reading thread. */
    void receive(Message message);

    /** Learn that nothing gets to the other side any more. */
    default void unheard() {}

    /**
     * Learn that the other side sends no more.
     *
     * @param why what was wrong with its last words; null if the stream just ended
     */
    void ended(@Nullable String why);
}
