package lesson90_fixture;

import java.util.List;
import java.util.function.Consumer;
import learnkafka.stub.Todo;

/** A stub that needs no Kafka, for the tests of the kit. */
public final class Fixture {

    private Fixture() {}

    public static List<String> shout(List<String> words, Consumer<String> handler) {
        throw new Todo();
    }
}
