package learnkafka.lesson.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrownTest extends HostTest {

    private Throwable thrownBy(String body) {
        host(learner -> learner.writes("each", body));
        Consumer<String> handler = value -> {};
        return catchThrowable(() -> call("each", List.of(), handler));
    }

    @Test
    void kafkasOwnKeepTheirClassAndCause() {
        Throwable thrown = thrownBy("throw new java.util.concurrent.ExecutionException("
                + "new org.apache.kafka.common.errors.TopicExistsException(\"there is one\"));");
        assertThat(thrown).isInstanceOf(ExecutionException.class);
        assertThat(thrown.getCause()).isInstanceOf(TopicExistsException.class).hasMessage("there is one");
        assertThat(thrown.getStackTrace()).hasSize(1);
        assertThat(thrown.getStackTrace()[0].getLineNumber())
                .isEqualTo(Learner.in(folder).lineOf("// each"));
    }

    @Test
    void oneWithoutAConstructorForMessagesIsMadeAllTheSame() {
        assertThat(thrownBy("throw new org.apache.kafka.clients.consumer.CommitFailedException();"))
                .isInstanceOf(CommitFailedException.class);
        assertThat(thrownBy("throw new java.io.UncheckedIOException(\"x\", new java.io.IOException(\"disk\"));"))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    @Test
    void kafkasInterruptExceptionInterruptsNobodyHere() {
        assertThat(thrownBy("throw new org.apache.kafka.common.errors.InterruptException(\"woken\");"))
                .isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void anAssertionErrorStaysOne() {
        assertThat(thrownBy("throw new AssertionError(\"not 1\");"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("not 1");
    }

    @Test
    void oneOfTheLearnersOwnIsToldByName() {
        host(learner -> learner.edits(
                        "private Sample() {}",
                        "static class Mine extends RuntimeException { Mine(String m) { super(m); } }")
                .writes("run", "throw new Mine(\"oh\");"));
        assertThatThrownBy(() -> call("run"))
                .isInstanceOf(LearnerException.class)
                .hasMessage("lesson99_host.Sample$Mine: oh");
    }

    /** JUnit gives up on an {@code OutOfMemoryError}, so that one of the learner's must not look like its own. */
    @ParameterizedTest
    @ValueSource(strings = {"java.lang.OutOfMemoryError", "java.lang.InternalError"})
    void anErrorOfTheVirtualMachineIsNotRebuilt(String error) {
        assertThat(thrownBy("throw new " + error + "();")).isInstanceOf(LearnerException.class);
    }

    @Test
    void aStackThatOverflowsIsCutToSize() {
        host(learner -> learner.writes("run", "run();"));
        assertThatThrownBy(() -> call("run"))
                .isInstanceOf(StackOverflowError.class)
                .satisfies(thrown -> assertThat(thrown.getStackTrace()).hasSize(128));
    }

    @Test
    void aStaticInitialiserThatFailsIsTold() {
        host(learner -> learner.edits("private Sample() {}", "static int x = 1 / (\"\".length());"));
        assertThatThrownBy(() -> call("run"))
                .isInstanceOf(ExceptionInInitializerError.class)
                .cause()
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aThreadThatDiesIsTold() throws Throwable {
        HostJvm host = host(learner -> learner.writes("run", """
                new Thread(() -> { throw new IllegalStateException("alone"); }, "worker-1").start();
                """));
        call("run");
        await("death of a thread").atMost(LIMIT).until(() -> !host.uncaught().isEmpty());
        assertThat(host.uncaught().get(0).thread()).isEqualTo("worker-1");
        assertThat(host.uncaught().get(0).exception())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("alone");
        await("printed").atMost(LIMIT).until(() -> host.output().beginning().contains("worker-1"));
    }

    @Test
    void threadsLeftBehindAreTold() throws Throwable {
        HostJvm host = host(learner -> learner.writes("run", """
                new org.apache.kafka.clients.producer.KafkaProducer<String, String>(
                        Map.of("bootstrap.servers", "localhost:1", "client.id", "leaky"),
                        new org.apache.kafka.common.serialization.StringSerializer(),
                        new org.apache.kafka.common.serialization.StringSerializer());
                java.util.concurrent.CountDownLatch latch = new java.util.concurrent.CountDownLatch(1);
                Runnable wait = () -> {
                    try {
                        latch.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                };
                new Thread(wait, "mine").start();
                Thread daemon = new Thread(wait, "harmless");
                daemon.setDaemon(true);
                daemon.start();
                """));
        call("run");
        assertThat(host.threads()).hasSize(3);
        assertThat(host.threads())
                .filteredOn(HostThread::leaked)
                .extracting(HostThread::name)
                .containsExactlyInAnyOrder("mine", "kafka-producer-network-thread | leaky");
    }
}
