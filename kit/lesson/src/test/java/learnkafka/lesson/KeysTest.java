package learnkafka.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void a_key_has_the_partition_that_a_producer_gives_it() {
        // Measured on a broker.
        assertThat(Keys.partition("user1", 3)).isEqualTo(Keys.partition("user6", 3));
        assertThat(List.of(Keys.partition("dan", 3), Keys.partition("ada", 3), Keys.partition("cleo", 3)))
                .containsExactly(0, 2, 2);
    }

    @Test
    void each_partition_gets_as_many_keys() {
        List<String> keys = Keys.draw("shop", 2, 6);

        assertThat(keys).hasSize(12).doesNotHaveDuplicates().allMatch(key -> key.startsWith("shop-"));
        for (int partition = 0; partition < 6; partition++) {
            int number = partition;
            assertThat(keys).filteredOn(key -> Keys.partition(key, 6) == number).hasSize(2);
        }
    }

    @RepeatedTest(5)
    void a_splittable_key_is_split_by_two_numbers_and_more() {
        String key = Keys.drawSplittable("shop", 6);

        for (int first = 0; first < 2; first++) {
            assertThat(Keys.partition(key + "#" + first, 6)).isNotEqualTo(Keys.partition(key + "#" + (first + 1), 6));
            assertThat(Keys.partition(first + ":" + key, 6)).isNotEqualTo(Keys.partition(first + 1 + ":" + key, 6));
        }
    }
}
