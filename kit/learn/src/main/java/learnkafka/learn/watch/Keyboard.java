package learnkafka.learn.watch;

import java.io.IOException;
import java.util.function.Consumer;
import learnkafka.learn.console.Terminals;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;

/** Reads single keys, and gives the terminal back as it was. Ctrl-C and Ctrl-Z stay what they are. */
public final class Keyboard implements AutoCloseable {

    private static final int END = -1;

    private final Terminal terminal;
    private final Attributes before;
    private final Consumer<Event> told;

    private Keyboard(Terminal terminal, Consumer<Event> told) {
        this.terminal = terminal;
        this.told = told;
        this.before = terminal.enterRawMode();
    }

    /** Begin to read, and tell of each key and of the terminal's width. */
    public static Keyboard open(Consumer<Event> told) throws IOException {
        Keyboard keyboard = new Keyboard(Terminals.open(), told);
        keyboard.terminal.handle(Signal.WINCH, resized -> keyboard.redraw());
        keyboard.terminal.handle(Signal.CONT, resumed -> {
            // The shell that was in front meanwhile left the terminal as it wants it.
            keyboard.terminal.enterRawMode();
            keyboard.redraw();
        });
        keyboard.redraw();
        Thread reading = new Thread(keyboard::read, "learn-kafka-keys");
        reading.setDaemon(true);
        reading.start();
        return keyboard;
    }

    private void redraw() {
        told.accept(new Event.Redraw(terminal.getWidth()));
    }

    private void read() {
        try {
            int letter;
            do {
                letter = terminal.reader().read();
                told.accept(new Event.Key(letter));
            } while (letter != END);
        } catch (IOException | IllegalStateException closed) {
            told.accept(new Event.Key(END));
        }
    }

    @Override
    public void close() {
        try {
            terminal.setAttributes(before);
            terminal.close();
        } catch (IOException | IllegalStateException gone) {
            // JLine's own hook was there first, or the terminal is gone.
        }
    }
}
