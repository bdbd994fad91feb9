package learnkafka.lesson.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lesson99_host.Sample;
import lesson99_host.Sample.Place;
import org.junit.jupiter.api.Test;

class CallbackTest extends HostTest {

    private static final String EACH_ON_A_THREAD = """
            List<Thread> threads = new java.util.ArrayList<>();
            for (String value : values) {
                threads.add(new Thread(() -> handler.accept(value)));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            """;

    @Test
    void aHandlerIsCalledFromSeveralThreadsAtOnce() throws Throwable {
        host(learner -> learner.writes("each", EACH_ON_A_THREAD));
        CyclicBarrier allAtOnce = new CyclicBarrier(5);
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        Consumer<String> handler = value -> {
            meet(allAtOnce);
            seen.add(value);
        };
        call("each", List.of("a", "b", "c", "d", "e"), handler);
        assertThat(seen).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void manyThreadsCallAHandlerManyTimes() throws Throwable {
        host(learner -> learner.writes("each", EACH_ON_A_THREAD));
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        List<String> values = IntStream.range(0, 500).mapToObj(String::valueOf).toList();
        Consumer<String> handler = seen::add;
        call("each", values, handler);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(values);
    }

    @Test
    void manyCallsRunAtTheSameTime() throws Throwable {
        host(learner -> learner.writes("each", "for (String value : values) { handler.accept(value); }"));
        CyclicBarrier allAtOnce = new CyclicBarrier(8);
        List<Thread> threads = new ArrayList<>();
        ConcurrentLinkedQueue<Object> ends = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 8; i++) {
            Consumer<String> handler = value -> meet(allAtOnce);
            Thread thread = new Thread(() -> {
                try {
                    call("each", List.of("x"), handler);
                    ends.add("returned");
                } catch (Throwable failed) {
                    ends.add(failed);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join(LIMIT.toMillis());
        }
        assertThat(ends).hasSize(8).containsOnly("returned");
    }

    @Test
    void aHandlerOfTwoParametersAnswers() throws Throwable {
        host(learner -> learner.writes("combine", """
                Map<String, List<Integer>> all = new java.util.TreeMap<>();
                values.forEach(value -> all.put(value, function.apply(value, value.length())));
                return all;
                """));
        BiFunction<String, Integer, List<Integer>> function = (text, length) -> List.of(length, length * 2);
        assertThat(call("combine", List.of("a", "bcd"), function))
                .isEqualTo(Map.of("a", List.of(1, 2), "bcd", List.of(3, 6)));
    }

    @Test
    void anExceptionOfAHandlerGoesThroughTheLearnersCodeAndBack() {
        host(learner -> learner.writes("each", "for (String value : values) { handler.accept(value); }"));
        RuntimeException boom = new Boom("at " + this);
        Consumer<String> handler = value -> {
            throw boom;
        };
        assertThatThrownBy(() -> call("each", List.of("a"), handler)).isSameAs(boom);
    }

    @Test
    void learnerCodeMayCatchWhatAHandlerThrows() throws Throwable {
        host(learner -> learner.writes("text", """
                return "unused";
                """).writes("combine", """
                        try {
                            function.apply("a", 1);
                            return Map.of();
                        } catch (IllegalStateException caught) {
                            return Map.of(caught.getMessage() + " " + caught.getClass().getName() + " "
                                    + caught.getStackTrace()[0].getFileName(), List.of());
                        }
                        """));
        BiFunction<String, Integer, List<Integer>> function = (text, length) -> {
            throw new BadState("not now");
        };
        assertThat(call("combine", List.of(), function))
                .isEqualTo(Map.of("not now java.lang.IllegalStateException Sample.java", List.of()));
    }

    @Test
    void aHandlersOwnExceptionIsWrappedAndUnwrapped() {
        host(learner -> learner.writes("each", """
                try {
                    handler.accept("a");
                } catch (RuntimeException failed) {
                    throw new IllegalStateException("cannot handle [a]", failed);
                }
                """));
        RuntimeException boom = new Boom("handler");
        Consumer<String> handler = value -> {
            throw boom;
        };
        assertThatThrownBy(() -> call("each", List.of(), handler))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot handle [a]")
                .cause()
                .isSameAs(boom);
    }

    @Test
    void aHandlerOfTheStubsOwnTypeGetsItsRecords() throws Throwable {
        host(learner -> learner.writes("handle", "handler.handle(\"key\", new Place(\"t\", 1, 2));"));
        List<Place> seen = new ArrayList<>();
        Sample.Handler handler = (key, place) -> seen.add(place);
        call("handle", handler);
        assertThat(seen).containsExactly(new Place("t", 1, 2));
    }

    @Test
    void aHandleLivesInTheHostUntilItIsClosed() throws Throwable {
        host(learner -> learner.writes("worker", """
                return new Worker() {
                    @Override
                    public int handled() {
                        return handled;
                    }

                    @Override
                    public List<Place> places(String topic) {
                        return List.of(new Place(topic, 0, handled));
                    }

                    @Override
                    public void close() {
                        onClose.accept("closed");
                    }
                };
                """));
        List<String> closed = new ArrayList<>();
        Consumer<String> onClose = closed::add;
        try (Sample.Worker worker = (Sample.Worker) call("worker", 3, onClose)) {
            assertThat(worker.handled()).isEqualTo(3);
            assertThat(worker.places("t")).containsExactly(new Place("t", 0, 3));
            assertThat(worker).isEqualTo(worker).hasToString("Worker #1");
        }
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void aFunctionComesBackAndComposes() throws Throwable {
        host(learner -> learner.writes("next", "return p -> new Place(p.topic(), p.partition(), p.offset() + 1);"));
        @SuppressWarnings("unchecked")
        Function<Place, Place> next = (Function<Place, Place>) call("next");
        assertThat(next.andThen(next).apply(new Place("t", 0, 5))).isEqualTo(new Place("t", 0, 7));
    }

    @Test
    void whatTheTestGaveComesBackAsItself() throws Throwable {
        host(learner -> learner.writes("same", "return supplier;"));
        Supplier<String> supplier = () -> "mine";
        assertThat(call("same", supplier)).isSameAs(supplier);
    }

    @Test
    void anInterruptReachesLearnerCode() throws Throwable {
        host(learner -> learner.writes("each", """
                handler.accept("waiting");
                try {
                    new java.util.concurrent.CountDownLatch(1).await();
                } catch (InterruptedException interrupted) {
                    handler.accept("interrupted");
                }
                """));
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        Consumer<String> handler = seen::add;
        Thread test = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            await("learner waits").atMost(Duration.ofSeconds(10)).until(() -> seen.contains("waiting"));
            test.interrupt();
        });
        interrupter.start();
        call("each", List.of(), handler);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).containsExactly("waiting", "interrupted");
    }

    @Test
    void anInterruptOfLearnerCodeReachesTheHandler() throws Throwable {
        host(learner -> learner.writes("each", """
                Thread thread = new Thread(() -> {
                    try {
                        handler.accept("block");
                    } finally {
                        handler.accept(String.valueOf(Thread.interrupted()));
                    }
                });
                thread.start();
                handler.accept("wait until blocked");
                thread.interrupt();
                thread.join();
                """));
        CountDownLatch blocked = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        Consumer<String> handler = value -> {
            try {
                if (value.equals("block")) {
                    blocked.countDown();
                    new CountDownLatch(1).await();
                } else if (value.startsWith("wait")) {
                    blocked.await();
                } else {
                    seen.add(value);
                }
            } catch (InterruptedException interrupted) {
                seen.add("handler was interrupted");
            }
        };
        call("each", List.of(), handler);
        assertThat(seen).containsExactly("handler was interrupted", "true");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception notAll) {
            throw new IllegalStateException("not all at once", notAll);
        }
    }

    private static final class Boom extends RuntimeException {
        private static final long serialVersionUID = 1;

        Boom(String message) {
            super(message);
        }
    }

    private static final class BadState extends IllegalStateException {
        private static final long serialVersionUID = 1;

        BadState(String message) {
            super(message);
        }
    }
}
