package learnkafka.host;

/** Ends what learner code has started. */
final class Descendants {

    private Descendants() {}

    /** Kill every process below this one. Whoever asks for it is about to end, and could not later. */
    static void kill() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
