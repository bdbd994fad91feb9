package learnkafka.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void aNumberAndSettingsAreTaken() {
        assertThat(Arguments.of("3", "num.partitions=4", "listeners=a=b", "empty="))
                .isEqualTo(new Arguments(
                        false, OptionalInt.empty(), 3, Map.of("num.partitions", "4", "listeners", "a=b", "empty", "")));
    }

    @Test
    void aRehearsalIsSaidFirst() {
        assertThat(Arguments.of("--rehearse", "1")).isEqualTo(new Arguments(true, OptionalInt.empty(), 1, Map.of()));
    }

    @Test
    void aPortComesBeforeTheNumber() {
        assertThat(Arguments.of("--port=9092", "3")).isEqualTo(new Arguments(false, OptionalInt.of(9092), 3, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10", "many"})
    void aNumberThatIsNoneIsNamed(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.of(word))
                .withMessage("Can't start [%s] brokers. Choose 1 to 9, for example 3", word);
    }

    @Test
    void aSettingWithoutValueIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.of("1", "num.partitions"))
                .withMessageStartingWith("No setting [num.partitions].");
    }

    @Test
    void noNumberIsASentence() {
        assertThatIllegalArgumentException().isThrownBy(Arguments::of).withMessageStartingWith("No number of brokers.");
    }
}
