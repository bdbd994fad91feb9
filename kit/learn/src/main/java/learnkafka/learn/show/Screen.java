package learnkafka.learn.show;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import learnkafka.learn.console.Terminals;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;

/**
 * A terminal that one picture after the other is drawn on, in the place of the last.
 *
 * <p>However the program ends, the terminal is as it was, with the last picture on it.
 */
final class Screen implements AutoCloseable {

    private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[2J";
    private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
    private static final String HOME = "\u001b[H";
    private static final String ERASE_LINE = "\u001b[2K";
    private static final String ERASE_BELOW = "\u001b[J";
    private static final Size USUAL = new Size(80, 24);

    private final PrintWriter out;
    private final Terminal terminal;
    private final Attributes attributes;
    private final Thread hook = new Thread(this::leave, "screen");
    private List<String> picture = List.of();
    private Size size = USUAL;
    private boolean entered;
    private boolean closed;

    private Screen(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        attributes = terminal.getAttributes();
    }

    /**
     * Take over the terminal.
     *
     * @param redraw what to do when the terminal got another size, or came back from the background
     */
    static Screen open(PrintWriter out, Runnable redraw) throws IOException {
        Screen screen = new Screen(out, Terminals.open());
        Runtime.getRuntime().addShutdownHook(screen.hook);
        screen.terminal.handle(Signal.WINCH, resized -> redraw.run());
        screen.terminal.handle(Signal.TSTP, stop -> screen.suspend());
        screen.terminal.handle(Signal.CONT, resumed -> {
            screen.enter();
            redraw.run();
        });
        screen.enter();
        return screen;
    }

    /** The size of the terminal that is there now. */
    static Size sizeOnce() throws IOException {
        try (Terminal terminal = Terminals.open()) {
            return orUsual(terminal.getSize());
        }
    }

    Size size() {
        try {
            size = orUsual(terminal.getSize());
        } catch (IllegalStateException closed) {
            // The program ends, and JLine's hook was there first.
        }
        return size;
    }

    private static Size orUsual(Size size) {
        return size.getColumns() > 0 && size.getRows() > 0 ? size : USUAL;
    }

    /** Draw a picture over the last one. */
    synchronized void draw(List<String> lines) {
        picture = lines;
        if (entered) {
            // Erased before it is written: behind a line that fills the screen, erasing takes its last letter.
            write(HOME + ERASE_LINE + String.join("\n" + ERASE_LINE, lines) + ERASE_BELOW);
        }
    }

    private synchronized void enter() {
        if (!entered && !closed) {
            entered = true;
            Attributes silent = new Attributes(attributes);
            silent.setLocalFlag(LocalFlag.ECHO, false);
            terminal.setAttributes(silent);
            write(ENTER);
        }
    }

    private synchronized void leave() {
        if (entered) {
            entered = false;
            // The terminal's attributes come back when JLine closes it, for which it has a hook of its own.
            write(LEAVE + String.join("\n", picture) + "\n");
        }
    }

    /** Give the terminal back, then stop as Ctrl-Z would have stopped us. */
    private void suspend() {
        leave();
        terminal.setAttributes(attributes);
        try {
            new ProcessBuilder(
                            "kill",
                            "-STOP",
                            String.valueOf(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException unable) {
            enter();
        }
    }

    private void write(String text) {
        out.print(text);
        out.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        leave();
        closed = true;
        terminal.close();
    }
}
