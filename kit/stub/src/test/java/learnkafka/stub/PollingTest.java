package learnkafka.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;

class PollingTest {

    private final CountDownLatch polls = new CountDownLatch(6);
    private final List<MockConsumer<String, String>> consumers = List.of(consumer(), consumer());

    @Test
    void each_consumer_polls_until_it_is_closed() throws Exception {
        AutoCloseable polling = Polling.start(consumers);

        assertThat(polls.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(consumers).noneMatch(MockConsumer::closed);

        polling.close();

        assertThat(consumers).allMatch(MockConsumer::closed);
    }

    /** A consumer that counts its first three polls. */
    private MockConsumer<String, String> consumer() {
        return new MockConsumer<>("earliest") {
            private int mine;

            @Override
            public synchronized ConsumerRecords<String, String> poll(Duration timeout) {
                if (mine++ < 3) {
                    polls.countDown();
                }
                return super.poll(timeout);
            }
        };
    }
}
