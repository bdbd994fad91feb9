package learnkafka.learn.watch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import learnkafka.learn.console.Console;

/**
 * Where one thing is shown at a time.
 *
 * <p>In a terminal it takes the place of what was shown before, with a line about the keys below it. In a pipe one thing
 * comes after the other, and nobody has keys.
 */
public final class Screen {

    private static final String CLEAR = "\u001b[2J\u001b[3J\u001b[H";
    private static final String ERASE = "\r\u001b[J";
    private static final String GAP = " · ";

    private final Console console;
    private final boolean terminal;

    /**
     * Show things there.
     *
     * @param terminal whether one thing can take the place of another
     */
    public Screen(Console console, boolean terminal) {
        this.console = console;
        this.terminal = terminal;
    }

    /**
     * Show something.
     *
     * @param head a line above it, for a terminal
     * @param body prints it
     * @param keys what can be pressed, for a terminal
     */
    void show(String head, Consumer<Console> body, List<String> keys) {
        StringWriter text = new StringWriter();
        body.accept(new Console(new PrintWriter(text), console.theme(), console.palette()));
        if (terminal) {
            String block = text.toString().strip();
            // One write, so that nobody sees half of it.
            write(CLEAR + console.theme().text(head) + "\n\n" + (block.isEmpty() ? "" : block + "\n\n")
                    + painted(keys));
        } else {
            write(text.toString());
        }
    }

    /** Draw again what is shown already, after something around it changed: what stands in a pipe stays as it is. */
    void redraw(String head, Consumer<Console> body, List<String> keys) {
        if (terminal) {
            show(head, body, keys);
        }
    }

    /** Show in place of the keys what goes on. */
    void status(String text) {
        if (terminal) {
            write(ERASE + console.palette().label(console.theme().text(text)));
        }
    }

    /** Leave the terminal with the cursor on a line of its own. */
    void leave() {
        if (terminal) {
            write("\n");
        }
    }

    private void write(String text) {
        console.out().print(text);
        console.out().flush();
    }

    private String painted(List<String> keys) {
        return console.palette().label(console.theme().text(wrapped(keys, Console.width())));
    }

    /** Put as many on a line as fit. */
    static String wrapped(List<String> words, int width) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : words) {
            if (column > 0 && column + GAP.length() + word.length() > width) {
                text.append('\n');
                column = 0;
            }
            String next = column == 0 ? word : GAP + word;
            text.append(next);
            column += next.length();
        }
        return text.toString();
    }
}
