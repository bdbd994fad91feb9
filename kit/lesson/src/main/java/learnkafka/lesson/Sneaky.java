package learnkafka.lesson;

/** Throws a checked exception through code that does not declare it: a test sees what the learner's code threw. */
final class Sneaky {

    private Sneaky() {}

    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
