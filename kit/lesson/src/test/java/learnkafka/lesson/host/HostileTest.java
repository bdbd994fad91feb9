package learnkafka.lesson.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lesson99_host.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostileTest extends HostTest {

    private static final Duration SHORT = Duration.ofMillis(1500);

    @AfterEach
    void aNewHostWorks() throws Throwable {
        close();
        host(learner -> learner.writes("text", "return text;"));
        assertThat(call("text", "fresh")).isEqualTo("fresh");
    }

    @Test
    void exitIsToldWithItsLine() {
        HostJvm host = host(learner -> learner.writes("run", "System.exit(0);"));
        HostGone gone = catchThrowableOfType(HostGone.class, () -> call("run"));
        assertThat(gone.way()).isEqualTo(HostGone.Way.EXIT);
        assertThat(gone.exitCode()).hasValue(0);
        assertThat(gone.frames().get(0).getFileName()).isEqualTo("Sample.java");
        assertThat(gone)
                .hasMessage(
                        "No answer from [Sample.run]: the JVM that runs your code has ended."
                                + " System.exit was called at Sample.java:%s, with exit code 0,"
                                + " which ends the whole JVM. Return from the method instead.",
                        Learner.in(folder).lineOf("// run"));
        assertThatThrownBy(() -> call("text", "later"))
                .isInstanceOf(HostGone.class)
                .hasMessageContaining("System.exit");
        assertThat(host.gone()).isPresent();
    }

    @Test
    void everyCallInFlightLearnsOfAnExit() throws Exception {
        HostJvm host = host(learner -> learner.writes("run", "new java.util.concurrent.CountDownLatch(1).await();")
                .edits("public static void run()", "public static void run() throws Exception")
                .writes("count", "System.exit(5); return 0;"));
        CompletableFuture<Throwable> other =
                CompletableFuture.supplyAsync(() -> catchThrowableOfType(HostGone.class, () -> call("run")));
        await("other call in flight")
                .atMost(LIMIT)
                .until(() -> !host.stack(Learner.method("run")).isEmpty());
        assertThatThrownBy(() -> call("count")).isInstanceOf(HostGone.class);
        assertThat(other.get(10, TimeUnit.SECONDS)).isInstanceOf(HostGone.class).hasMessageContaining("code 5");
    }

    @Test
    void anExitWhoseHooksHangIsCutShort() {
        host(learner -> learner.writes("run", """
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    while (true) {
                        Thread.onSpinWait();
                    }
                }));
                System.exit(0);
                """));
        HostGone gone = catchThrowableOfType(HostGone.class, () -> call("run"));
        assertThat(gone.way()).isEqualTo(HostGone.Way.EXIT);
    }

    @Test
    void haltIsToldWithItsCode() {
        host(learner -> learner.writes("run", "Runtime.getRuntime().halt(7);"));
        HostGone gone = catchThrowableOfType(HostGone.class, () -> call("run"));
        assertThat(gone.way()).isEqualTo(HostGone.Way.HALT);
        assertThat(gone.exitCode()).hasValue(7);
    }

    @Test
    void anEndlessLoopIsToldWithItsLine() {
        host(learner -> learner.writes("run", "while (true) { Thread.onSpinWait(); } // loop"));
        HostTimedOut late = catchThrowableOfType(HostTimedOut.class, () -> callWithin(SHORT, "run"));
        assertThat(late.frames()).anyMatch(line -> line.getMethodName().equals("run"));
        assertThat(late)
                .hasMessageStartingWith("[Sample.run] did not return within 1500 ms. It is still at Sample.java:");
        assertThat(late.threads().get(0).call()).isEqualTo("Sample.run");
        assertThatThrownBy(() -> call("run")).isInstanceOf(HostGone.class).hasMessageContaining("earlier call");
    }

    @Test
    void aLoopThatSwallowsEverythingIsEnded() {
        HostJvm host = host(learner -> learner.writes("run", """
                while (true) {
                    try {
                        Thread.sleep(1);
                        throw new Error();
                    } catch (Throwable swallowed) {
                    }
                }
                """));
        assertThatThrownBy(() -> callWithin(SHORT, "run")).isInstanceOf(HostTimedOut.class);
        assertThat(ProcessHandle.of(host.pid()).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void aDeadlockIsToldWithItsThreads() {
        host(learner -> learner.writes("run", """
                Object one = new Object();
                Object two = new Object();
                java.util.concurrent.CyclicBarrier both = new java.util.concurrent.CyclicBarrier(2);
                Thread other = new Thread(() -> take(two, one, both), "other");
                other.start();
                take(one, two, both);
                """).edits("private Sample() {}", """
                        private static void take(
                                Object first, Object second, java.util.concurrent.CyclicBarrier both) {
                            synchronized (first) {
                                try {
                                    both.await();
                                } catch (Exception broken) {
                                    throw new IllegalStateException(broken);
                                }
                                synchronized (second) {
                                    System.out.println("never");
                                }
                            }
                        }
                        """));
        HostTimedOut late = catchThrowableOfType(HostTimedOut.class, () -> callWithin(SHORT, "run"));
        assertThat(late.threads())
                .filteredOn(thread -> thread.state().equals("BLOCKED"))
                .hasSize(2);
        assertThat(late.threads()).extracting(HostThread::name).contains("other");
    }

    @Test
    void aFullHeapIsToldAsThat() {
        host(learner -> learner.writes("run", """
                        List<byte[]> all = new java.util.ArrayList<>();
                        while (true) {
                            all.add(new byte[1 << 20]);
                        }
                        """), HostSettings.ofThisJvm().withHeapMegabytes(64));
        HostGone gone = catchThrowableOfType(HostGone.class, () -> call("run"));
        assertThat(gone.way()).isEqualTo(HostGone.Way.OUT_OF_MEMORY);
    }

    @Test
    void anArrayTooLargeForAnyHeapIsToldAsThat() {
        host(learner -> learner.writes("run", """
                while (true) {
                    try {
                        byte[] all = new byte[Integer.MAX_VALUE];
                    } catch (Throwable swallowed) {
                    }
                }
                """));
        HostGone gone = catchThrowableOfType(HostGone.class, () -> call("run"));
        assertThat(gone.way()).isEqualTo(HostGone.Way.OUT_OF_MEMORY);
    }

    @Test
    void muchOutputIsDroppedAndHangsNobody() throws Throwable {
        HostJvm host = host(learner -> learner.writes("count", """
                System.out.println("the beginning");
                byte[] line = "x".repeat(1 << 16).getBytes();
                for (int i = 0; i < 4800; i++) {
                    System.out.write(line, 0, line.length);
                }
                System.err.print("the end");
                System.err.flush();
                return System.in.hashCode() == 0 ? 0 : 300;
                """));
        long before = used();
        assertThat(call("count")).isEqualTo(300);
        await("all output read")
                .atMost(Duration.ofSeconds(5))
                .until(() -> host.output().end().endsWith("the end"));
        assertThat(host.output().beginning()).startsWith("the beginning\nxxx").hasSize(1 << 16);
        assertThat(host.output().dropped()).isBetween(314_000_000L, 315_000_000L);
        assertThat(used() - before).as("bytes of memory more").isLessThan(8 << 20);
    }

    @Test
    void textOnTheStreamOfTheConversationEndsTheHost() {
        host(learner -> learner.writes("run", """
                try (java.io.FileOutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
                    out.write("Tests run: 2, Failures: 0\\n".getBytes());
                    out.flush();
                    while (true) {
                        Thread.onSpinWait();
                    }
                } catch (java.io.IOException failed) {
                    throw new IllegalStateException(failed);
                }
                """));
        HostGone gone = catchThrowableOfType(HostGone.class, () -> call("run"));
        assertThat(gone.way()).isEqualTo(HostGone.Way.GARBAGE);
        assertThat(gone).hasMessageContaining("standard output stream");
    }

    @Test
    void aClosedStreamEndsTheHost() {
        host(learner -> learner.writes("run", """
                try {
                    new java.io.FileOutputStream(java.io.FileDescriptor.out).close();
                } catch (java.io.IOException failed) {
                    throw new IllegalStateException(failed);
                }
                while (true) {
                    Thread.onSpinWait();
                }
                """));
        HostGone gone = catchThrowableOfType(HostGone.class, () -> call("run"));
        assertThat(gone.way()).isEqualTo(HostGone.Way.GARBAGE);
    }

    @Test
    void aChildThatOutlivesItsHostIsKilledToo() throws Throwable {
        HostJvm host = host(learner -> learner.writes("count", """
                try {
                    return (int) new ProcessBuilder("sleep", "300").start().pid();
                } catch (java.io.IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
                """));
        int child = (int) call("count");
        assertThat(ProcessHandle.of(child)).isPresent();
        host.close();
        await("child gone").atMost(Duration.ofSeconds(5)).until(() -> !alive(child));
    }

    @Test
    void aChildThatHoldsTheStreamAfterAnExitDelaysNobody() {
        ConcurrentLinkedQueue<String> child = new ConcurrentLinkedQueue<>();
        host(learner -> learner.writes("each", """
                Process child = new ProcessBuilder("sleep", "300").inheritIO().start();
                handler.accept(String.valueOf(child.pid()));
                System.exit(0);
                """));
        Consumer<String> handler = child::add;
        assertThatThrownBy(() -> call("each", List.of(), handler)).isInstanceOf(HostGone.class);
        int pid = Integer.parseInt(child.remove());
        await("child gone").atMost(Duration.ofSeconds(5)).until(() -> !alive(pid));
    }

    @Test
    void aKilledHostIsToldAsThat() throws Exception {
        HostJvm host = host(learner -> learner.writes("run", "while (true) { Thread.onSpinWait(); }"));
        CompletableFuture<HostGone> call =
                CompletableFuture.supplyAsync(() -> catchThrowableOfType(HostGone.class, () -> call("run")));
        await("call in flight")
                .atMost(LIMIT)
                .until(() -> !host.stack(Learner.method("run")).isEmpty());
        host.destroyForcibly();
        assertThat(call.get(10, TimeUnit.SECONDS).way()).isEqualTo(HostGone.Way.KILLED);
    }

    @Test
    void aJvmThatDoesNotStartSaysWhy() {
        HostSettings settings = HostSettings.ofThisJvm().withJvmOptions(List.of("-XX:NoSuchOption"));
        host(learner -> {}, settings);
        HostGone gone = catchThrowableOfType(HostGone.class, () -> call("run"));
        assertThat(gone.way()).isEqualTo(HostGone.Way.NOT_STARTED);
        assertThat(gone).hasMessageContaining("NoSuchOption");
    }

    @Test
    void aHostThatDoesNotEvenAnswerIsEnded() throws Throwable {
        HostJvm host = host(learner -> learner.writes("text", "return text;"));
        call("text", "awake");
        new ProcessBuilder("kill", "-STOP", String.valueOf(host.pid())).start().waitFor();
        String large = "x".repeat(3 << 20);
        HostTimedOut late = catchThrowableOfType(HostTimedOut.class, () -> callWithin(SHORT, "text", large));
        assertThat(late.frames()).isEmpty();
        assertThat(ProcessHandle.of(host.pid()).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void aChildThatAHaltLeavesBehindIsFound() {
        ConcurrentLinkedQueue<String> child = new ConcurrentLinkedQueue<>();
        host(learner -> learner.writes("each", """
                Process child = new ProcessBuilder("setsid", "sleep", "300").start();
                handler.accept(String.valueOf(child.pid()));
                Runtime.getRuntime().halt(0);
                """));
        Consumer<String> handler = child::add;
        HostGone gone = catchThrowableOfType(HostGone.class, () -> call("each", List.of(), handler));
        assertThat(gone.way()).isEqualTo(HostGone.Way.HALT);
        int pid = Integer.parseInt(child.remove());
        await("child gone").atMost(Duration.ofSeconds(5)).until(() -> !alive(pid));
    }

    @Test
    void aHostInheritsNothingAndLeavesNothing() throws Throwable {
        HostJvm host = host(learner -> learner.writes("text", """
                java.io.File file = new java.io.File("left.txt");
                try {
                    file.createNewFile();
                } catch (java.io.IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
                return System.getenv().keySet() + " " + file.getAbsoluteFile().getParent();
                """));
        String told = (String) call("text", "");
        List<String> names = List.of(told.substring(1, told.indexOf(']')).split(", "));
        assertThat(names).isSubsetOf("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "LEARN_KAFKA_HOST");
        Path working = Path.of(told.substring(told.indexOf(']') + 2));
        assertThat(working.resolve("left.txt")).exists();
        host.close();
        assertThat(working).doesNotExist();
    }

    @Test
    void aHostThatIsClosedLeavesNoThreadOfTheKit() throws Throwable {
        HostJvm host = host(learner -> learner.writes("text", "return text;"));
        assertThat(call("text", "a")).isEqualTo("a");
        String own = "host " + host.pid() + " ";
        assertThat(namesOfThreads()).anyMatch(name -> name.startsWith(own));
        host.close();
        await("no thread of the host's")
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(namesOfThreads()).noneMatch(name -> name.startsWith(own)));
    }

    private static List<String> namesOfThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }

    @Test
    void anArchiveThatDoesNotFitIsIgnoredInSilence() throws Throwable {
        Path archive = Files.writeString(folder.resolve("stale.jsa"), "stale");
        HostJvm host = host(
                learner -> learner.writes("text", "return text;"),
                HostSettings.ofThisJvm().withArchive(archive));
        assertThat(call("text", "a")).isEqualTo("a");
        assertThat(host.output().beginning()).isEmpty();
    }

    @Test
    void aHandleThatHangsIsLateToo() throws Throwable {
        HostSettings settings = HostSettings.ofThisJvm().withReferenceLimit(SHORT);
        host(learner -> learner.writes("worker", """
                        return new Worker() {
                            public int handled() {
                                while (true) {
                                    Thread.onSpinWait();
                                }
                            }

                            public List<Place> places(String topic) {
                                return List.of();
                            }

                            public void close() {}
                        };
                        """), settings);
        Consumer<String> onClose = text -> {};
        Sample.Worker worker = (Sample.Worker) call("worker", 1, onClose);
        assertThatThrownBy(worker::handled)
                .isInstanceOf(HostTimedOut.class)
                .hasMessageStartingWith("[Worker.handled] did not return within 1500 ms. It is still at Sample.java:");
    }

    private static boolean alive(int pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
