package learnkafka.learn.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import learnkafka.learn.console.Console;
import learnkafka.lesson.report.Palette;
import learnkafka.lesson.report.Theme;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final StringWriter out = new StringWriter();
    private final Console console = new Console(new PrintWriter(out), Theme.UNICODE, Palette.NONE);

    @Test
    void in_a_terminal_one_thing_takes_the_place_of_another_above_the_keys() {
        new Screen(console, true).show("head", page -> page.line("body"), List.of("n next", "q quit"));

        assertThat(out).hasToString("\u001b[2J\u001b[3J\u001b[Hhead\n\nbody\n\nn next · q quit");
    }

    @Test
    void in_a_pipe_there_is_nothing_but_what_is_shown() {
        Screen screen = new Screen(console, false);
        screen.show("head", page -> page.line("body"), List.of("n next"));
        screen.status("12 runs …");

        assertThat(out).hasToString("body" + System.lineSeparator());
    }

    @Test
    void a_terminal_is_drawn_again_and_a_pipe_is_not() {
        new Screen(console, false).redraw("head", page -> page.line("body"), List.of("n next"));
        assertThat(out).hasToString("");

        new Screen(console, true).redraw("head", page -> page.line("body"), List.of("n next"));
        assertThat(out.toString()).contains("body");
    }

    @Test
    void keys_stand_in_as_many_lines_as_they_need() {
        List<String> keys = List.of("n next", "h hint", "l list");

        assertThat(Screen.wrapped(keys, 24)).isEqualTo("n next · h hint · l list");
        assertThat(Screen.wrapped(keys, 23)).isEqualTo("n next · h hint\nl list");
        assertThat(Screen.wrapped(keys, 5)).isEqualTo("n next\nh hint\nl list");
    }
}
