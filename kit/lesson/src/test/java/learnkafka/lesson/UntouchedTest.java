package learnkafka.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class UntouchedTest {

    @Test
    void a_stub_that_comes_to_todo_whatever_happens_is_untouched() {
        assertThat(Untouched.find(Fresh.class)).hasValueSatisfying(place -> {
            assertThat(place.getMethodName()).isEqualTo("settings");
            assertThat(place.getLineNumber()).isPositive();
        });
    }

    @Test
    void a_method_that_may_return_is_not() {
        assertThat(Untouched.find(HalfDone.class)).isEmpty();
    }

    @Test
    void a_method_that_talks_to_kafka_before_is_not() {
        assertThat(Untouched.find(Begun.class)).isEmpty();
    }

    @Test
    void a_method_with_a_branch_or_a_catch_is_not() {
        assertThat(Untouched.find(Branching.class)).isEmpty();
        assertThat(Untouched.find(Catching.class)).isEmpty();
    }

    @Test
    void a_stub_with_one_method_done_is_not() {
        assertThat(Untouched.find(OneOfTwo.class)).isEmpty();
    }

    static final class Fresh {
        public static Map<String, Object> settings(Map<String, Object> connection) {
            Map<String, Object> settings = new HashMap<>(connection);
            settings.put("client.id", "me");
            throw new Todo();
        }

        public static void run(Map<String, Object> settings) {
            throw new Todo();
        }

        private static void helper() {}
    }

    static final class HalfDone {
        public static int settings(Map<String, Object> connection) {
            return connection.size();
        }
    }

    static final class Begun {
        public static void run(Map<String, Object> settings) {
            Admin.create(settings);
            throw new Todo();
        }
    }

    static final class Branching {
        public static void run(Map<String, Object> settings) {
            if (settings.isEmpty()) {
                throw new IllegalArgumentException("empty");
            }
            throw new Todo();
        }
    }

    static final class Catching {
        public static void run(Map<String, Object> settings) {
            try {
                settings.clear();
            } finally {
                settings.put("client.id", "me");
            }
            throw new Todo();
        }
    }

    static final class OneOfTwo {
        public static int one() {
            return 1;
        }

        public static int two() {
            throw new Todo();
        }
    }
}
