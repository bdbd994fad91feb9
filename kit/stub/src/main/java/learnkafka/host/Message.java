package learnkafka.host;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the kit and a host say to each other. Every message travels as a value, of this declared type.
 *
 * <p>Nothing in one is null, and each refuses it: the kit makes them of bytes that it does not trust.
 */
public sealed interface Message {

    /** A message that answers another one of the same number. */
    sealed interface Reply extends Message {
        long id();
    }

    /** To the host, first of all: its limits. */
    record Setup(long referenceMillis, int answerBytes) implements Message {}

    /** From the host, first of all: it runs. */
    record Ready() implements Message {}

    /** To the host: where the learner's classes are. */
    record Load(List<String> folders) implements Message {
        public Load {
            folders = List.copyOf(folders);
        }
    }

    /** To the host: classes to have ready when a call comes. */
    record WarmUp(List<String> initialise, List<String> load) implements Message {
        public WarmUp {
            initialise = List.copyOf(initialise);
            load = List.copyOf(load);
        }
    }

    /** What a call goes to. */
    sealed interface Target {
        /** A static method of a class of the learner's. */
        record OfClass(String name) implements Target {
            public OfClass {
                requireNonNull(name);
            }
        }

        /** An object that the receiver has sent before. */
        record OfObject(long reference) implements Target {}
    }

    /** Either way: call a method. Arguments are encoded each by itself, since only the callee knows their types. */
    record Call(long id, Target target, String method, List<String> parameters, List<byte[]> arguments)
            implements Message {
        public Call {
            requireNonNull(target);
            requireNonNull(method);
            parameters = List.copyOf(parameters);
            arguments = List.copyOf(arguments);
        }
    }

    /** Either way: what a call returned. */
    record Returned(long id, byte[] value) implements Reply {
        public Returned {
            requireNonNull(value);
        }
    }

    /** Either way: what a call threw. */
    record Threw(long id, Thrown thrown) implements Reply {
        public Threw {
            requireNonNull(thrown);
        }
    }

    /** Either way: why a call was not made, or has no answer that travels. */
    record Refused(long id, Refusal refusal) implements Reply {
        public Refused {
            requireNonNull(refusal);
        }
    }

    /** Either way: interrupt the thread of a call. */
    record Interrupt(long id) implements Message {}

    /** To the host: say where the learner's threads are. */
    record AskThreads(long id) implements Message {}

    /** From the host: where they are. */
    record Threads(long id, List<LiveThread> threads) implements Reply {
        public Threads {
            threads = List.copyOf(threads);
        }
    }

    /** From the host: it is about to end, by {@code System.exit} called here. */
    record Exiting(List<Frame> frames) implements Message {
        public Exiting {
            frames = List.copyOf(frames);
        }
    }

    /** From the host: a learner's thread died. */
    record Uncaught(String thread, Thrown thrown) implements Message {
        public Uncaught {
            requireNonNull(thread);
            requireNonNull(thrown);
        }
    }

    /**
     * A thread.
     *
     * @param call number of the call that runs on it; 0 for none
     */
    record LiveThread(String name, boolean daemon, long call, String state, List<Frame> frames) {
        public LiveThread {
            requireNonNull(name);
            requireNonNull(state);
            frames = List.copyOf(frames);
        }
    }
}
