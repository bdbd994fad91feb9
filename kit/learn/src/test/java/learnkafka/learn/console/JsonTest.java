package learnkafka.learn.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void every_kind_of_value_is_read_as_it_was_written() throws IOException {
        Map<String, Object> value = Json.object(
                "text",
                "a",
                "number",
                12,
                "long",
                1L << 40,
                "truth",
                true,
                "list",
                List.of("a", 1, List.of()),
                "object",
                Json.object(),
                "empty",
                Optional.empty(),
                "full",
                Optional.of(1));

        assertThat(read(Json.text(value)))
                .isEqualTo(read("{'text':'a','number':12,'long':1099511627776,'truth':true,'list':['a',1,[]],"
                                .replace('\'', '"')
                        + "\"object\":{},\"empty\":null,\"full\":1}"));
    }

    @Test
    void every_character_survives_in_ascii() throws IOException {
        String all = IntStream.range(0, 0x3000).mapToObj(Character::toString).collect(Collectors.joining()) + "🦘";

        String text = Json.text(Json.object(all, all));

        assertThat(text).isPrintable().isASCII();
        assertThat(read(text)).isEqualTo(Map.of(all, all));
    }

    @Test
    void what_json_does_not_know_is_refused() {
        assertThatThrownBy(() -> Json.text(1.5)).hasMessageContaining("java.lang.Double");
    }

    private static Object read(String text) throws IOException {
        return new ObjectMapper().readValue(text, Object.class);
    }
}
