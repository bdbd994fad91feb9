package learnkafka.learn.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerTest {

    @TempDir
    Path folder;

    @Test
    void code_that_ends_the_compiler_itself_is_not_taken_for_compiled() throws Exception {
        int depth = 20_000;
        List<CompileError> errors =
                compile("class Deep { int x = " + "(".repeat(depth) + "1" + ")".repeat(depth) + "; }");

        assertThat(errors)
                .singleElement()
                .satisfies(error ->
                        assertThat(error.message()).singleElement().asString().contains("gave up"));
    }

    @Test
    void an_error_has_its_line_and_right_code_has_none() throws Exception {
        assertThat(compile("class Deep {\n  int x = y;\n}"))
                .singleElement()
                .satisfies(error -> assertThat(error.line()).isEqualTo(2));
        assertThat(compile("class Deep {}")).isEmpty();
    }

    private List<CompileError> compile(String code) throws Exception {
        Path source = Files.writeString(folder.resolve("Deep.java"), code);
        try (Compiler compiler = new Compiler(List.of())) {
            return compiler.compile(List.of(source), folder.resolve("classes"));
        }
    }
}
