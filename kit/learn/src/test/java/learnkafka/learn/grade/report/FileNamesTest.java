package learnkafka.learn.grade.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void a_plain_name_stays() {
        assertThat(FileNames.of(List.of("jane", "DoeJane", "o-malley_2", "a.b")))
                .containsExactly("jane", "DoeJane", "o-malley_2", "a.b");
    }

    @Test
    void no_name_leads_out_or_is_one_that_a_file_system_refuses() {
        List<String> odd = new ArrayList<>(Classes.HOSTILE);
        odd.addAll(List.of(
                "..", ".", "a..b", "", "/", "a/b", "a\\b", "C:", "nul.txt", "com1", "LPT9.x", "x.", " x ", "-rf", "~"));

        assertThat(FileNames.of(odd))
                .allMatch(name -> name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,79}"))
                .noneMatch(name -> name.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?"))
                .noneMatch(name -> name.contains("..") || name.endsWith("."));
    }

    @Test
    void no_two_are_the_same_on_a_file_system_without_capitals() {
        List<String> names =
                FileNames.of(List.of("ann", "Ann", "ann", "a/n", "a\\n", "نجلاء", "李", "x".repeat(99), "x".repeat(98)));
        // Somebody is called what another's name became.
        List<String> taken = FileNames.of(
                List.of("a b", names.get(3), FileNames.of(List.of("a b")).get(0)));

        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(taken.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    @Test
    void a_name_depends_on_nobody_but_those_called_alike() {
        String alone = FileNames.of(List.of("Jane Doe")).get(0);

        assertThat(alone).startsWith("Jane_Doe-");
        assertThat(FileNames.of(List.of("bob", "Jane Doe", "cho"))).contains(alone);
        assertThat(FileNames.of(List.of("ann", "Ann")))
                .containsExactlyInAnyOrderElementsOf(FileNames.of(List.of("Ann", "ann")));
    }
}
