package learnkafka.lesson.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import learnkafka.lesson.Wait;
import learnkafka.stub.Todo;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    @Test
    void reads_its_settings_and_arguments_and_ends() {
        try (Program program = start("print", "one", "two words")) {
            assertThat(program.awaitEnd(BOUND)).hasValue(0);
            assertThat(program.printed()).containsExactly("colour=green = grün", "one", "two words");
            assertThat(program.uncaught()).isEmpty();
            program.rejectCrash();
        }
    }

    @Test
    void what_a_hook_prints_after_sigterm_is_read_and_the_exit_code_says_so() {
        try (Program program = start("wait")) {
            Wait.need("the program runs", BOUND, () -> program.printed().contains("waiting"));
            assertThat(program.hasEnded()).isFalse();
            program.terminate();
            assertThat(program.awaitEnd(BOUND)).hasValue(143);
            assertThat(program.printed()).contains("hook");
        }
    }

    @Test
    void an_exception_out_of_main_is_thrown_with_its_line() {
        try (Program program = start("throw")) {
            assertThat(program.awaitEnd(BOUND)).hasValue(1);
            assertThatThrownBy(program::rejectCrash)
                    .isInstanceOf(LearnerException.class)
                    .hasMessageContaining("java.lang.IllegalStateException: broken, on purpose")
                    .satisfies(thrown ->
                            assertThat(thrown.getStackTrace()[0].getFileName()).isEqualTo("ProgramTest.java"));
        }
    }

    @Test
    void a_program_still_to_be_written_is_todo() {
        try (Program program = start("todo")) {
            assertThat(program.awaitEnd(BOUND)).hasValue(1);
            assertThatThrownBy(program::rejectCrash).isInstanceOf(Todo.class);
        }
    }

    @Test
    void close_kills_it_and_deletes_its_folder() {
        Program program = start("wait");
        Wait.need("the program runs", BOUND, () -> program.printed().contains("waiting"));
        Path folder = Path.of(program.printed().get(0));
        assertThat(folder).exists();
        program.close();
        assertThat(program.hasEnded()).isTrue();
        assertThat(folder).doesNotExist();
    }

    private static Program start(String what, String... arguments) {
        Map<String, Object> settings = Map.of("what", what, "colour", "green = grün");
        return Program.start(
                HostSettings.ofThisJvm().withClassFolders(List.of(testClasses())),
                Fixture.class.getName(),
                settings,
                List.of(arguments));
    }

    private static Path testClasses() {
        try {
            return Path.of(ProgramTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException broken) {
            throw new AssertionError(broken);
        }
    }

    /** What the tests run: does what its settings say. */
    public static final class Fixture {

        private Fixture() {}

        public static void main(String[] arguments) throws Exception {
            java.util.Properties settings = new java.util.Properties();
            try (var file = Files.newBufferedReader(Path.of(arguments[0]))) {
                settings.load(file);
            }
            switch (settings.getProperty("what")) {
                case "print" -> {
                    System.out.println("colour=" + settings.getProperty("colour"));
                    List.of(arguments).subList(1, arguments.length).forEach(System.out::println);
                }
                case "wait" -> {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
                    System.out.println(Path.of("").toAbsolutePath());
                    System.out.println("waiting");
                    Thread.currentThread().join();
                }
                case "throw" -> throw new IllegalStateException("broken, on purpose");
                default -> throw new Todo();
            }
        }
    }
}
