package learnkafka.learn.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that takes the compiler more than it may have ends a JVM of the compiler's, and the next is compiled. */
class CompilerJvmsTest {

    @TempDir
    private Path folder;

    @Test
    void code_that_eats_the_compilers_memory_is_given_up_and_the_next_compiles() throws Exception {
        String doubled = "static final String S0 = \"aaaaaaaaaaaaaaaa\";";
        for (int i = 1; i < 31; i++) {
            doubled += "static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1);
        }

        try (CompilerJvms compilers =
                new CompilerJvms(List.of(), Runtime.version().feature())) {
            assertThat(compile(compilers, "class Code { " + doubled + " }")).containsExactly(CompileError.GAVE_UP);
            assertThat(compile(compilers, "class Code {}")).isEmpty();
            assertThat(folder.resolve("classes/Code.class")).exists();
            assertThat(compile(compilers, "class Code {\n  int x = y;\n}"))
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error.line()).isEqualTo(2);
                        assertThat(error.file()).isEqualTo("Code.java");
                        assertThat(error.message()).contains("cannot find symbol");
                    });
        }
    }

    @Test
    void code_that_takes_longer_than_the_limit_is_given_up() throws Exception {
        try (CompilerJvms compilers =
                new CompilerJvms(List.of(), Runtime.version().feature(), Duration.ofMillis(1))) {
            assertThat(compile(compilers, "class Code {}")).containsExactly(CompileError.GAVE_UP);
        }
    }

    @Test
    void code_for_an_older_java_is_compiled_for_that() throws Exception {
        try (CompilerJvms compilers = new CompilerJvms(List.of(), 11)) {
            assertThat(compile(compilers, "class Code {}")).isEmpty();
            assertThat(compile(compilers, "class Code {}")).isEmpty();
            // The class file's major version.
            assertThat(Files.readAllBytes(folder.resolve("classes/Code.class"))[7])
                    .isEqualTo((byte) 55);
            assertThat(compile(compilers, "record Code() {}")).isNotEmpty();
        }
    }

    private List<CompileError> compile(CompilerJvms compilers, String code) throws Exception {
        Path source = Files.writeString(folder.resolve("Code.java"), code);
        return compilers.compile(List.of(source), folder.resolve("classes"));
    }
}
