package learnkafka.learn.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import learnkafka.learn.show.Snapshot.Member;
import org.junit.jupiter.api.Test;

/** Members with the same client id can be told apart. */
class TagsTest {

    private final Tags tags = new Tags();

    @Test
    void a_client_id_that_is_alone_stands_alone() {
        assertThat(names("my-app-8c0f8a1e", "other-77aa1234")).containsExactly("my-app", "other");
    }

    @Test
    void two_of_the_same_program_get_a_part_of_their_member_ids() {
        assertThat(names("my-app-8c0f8a1e", "my-app-77aa1234")).containsExactly("my-app-8c0f", "my-app-77aa");
    }

    @Test
    void a_program_that_was_started_again_is_another_member() {
        names("my-app-8c0f8a1e");

        assertThat(names("my-app-77aa1234")).containsExactly("my-app-77aa");
    }

    private List<String> names(String... ids) {
        List<Member> members = java.util.Arrays.stream(ids)
                .map(id -> new Member(id, id.replaceFirst("-[^-]*$", ""), "", "host", List.of(), 0))
                .toList();
        return tags.tell("billing", members).stream()
                .map(member -> member.client() + member.tag())
                .toList();
    }
}
