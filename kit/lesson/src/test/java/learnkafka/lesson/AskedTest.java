package learnkafka.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final Duration BOUND = Duration.ofSeconds(10);

    @Test
    void the_test_goes_on_while_the_answer_is_under_way() {
        CountDownLatch gate = new CountDownLatch(1);
        Asked<String> asked = Asked.of("who", () -> {
            gate.await();
            return "ada";
        });
        assertThat(Wait.until("it waits", BOUND, asked::isWaiting)).isTrue();
        assertThat(asked.isAnswered()).isFalse();
        assertThatIllegalStateException().isThrownBy(asked::answer).withMessageContaining("no answer yet");

        gate.countDown();

        assertThat(Wait.until("an answer", BOUND, asked::isAnswered)).isTrue();
        assertThat(asked.isWaiting()).isFalse();
        assertThat(asked.answer()).isEqualTo("ada");
    }

    @Test
    void what_is_thrown_instead_is_thrown_on_as_itself() {
        IOException thrown = new IOException("no");
        Asked<String> asked = Asked.of("who", () -> {
            throw thrown;
        });
        assertThat(Wait.until("an end", BOUND, asked::isAnswered)).isTrue();

        assertThatThrownBy(asked::answer).isSameAs(thrown);
    }
}
