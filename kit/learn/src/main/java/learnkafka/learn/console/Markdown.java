package learnkafka.learn.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnkafka.lesson.report.Palette;

/** Writes Markdown as plain text of a certain width: paragraphs, lists, code blocks, and code within a sentence. */
public final class Markdown {

    private static final Pattern ITEM = Pattern.compile("( *)([-*]|\\d+\\.) +(.*)");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\([^)]*\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String FENCE = "```";
    private static final String INDENT = "    ";

    private final int width;
    private final Palette palette;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String bullet = "";

    private Markdown(int width, Palette palette) {
        this.width = width;
        this.palette = palette;
    }

    /** Write a text, no line of it wider than that unless a single word is, or a line of code. */
    public static List<String> lines(String text, int width, Palette palette) {
        Markdown markdown = new Markdown(width, palette);
        markdown.read(text);
        return List.copyOf(markdown.lines);
    }

    private void read(String text) {
        boolean code = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith(FENCE)) {
                flush();
                code = !code;
            } else if (code) {
                lines.add(palette.code(INDENT + line));
            } else {
                prose(line);
            }
        }
        flush();
    }

    private void prose(String line) {
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            flush();
            lines.add("");
        } else if (item.matches()) {
            flush();
            bullet = item.group(1) + item.group(2) + " ";
            paragraph.append(item.group(3));
        } else if (line.startsWith("#")) {
            flush();
            lines.add(palette.strong(line.replaceFirst("^#+\\s*", "")));
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    /** End a paragraph or an item of a list. */
    private void flush() {
        if (!paragraph.isEmpty()) {
            String text = String.join("\n", wrapped(LINK.matcher(paragraph).replaceAll("$1")));
            paint(text).lines().forEach(lines::add);
        }
        paragraph.setLength(0);
        bullet = "";
    }

    private List<String> wrapped(String text) {
        List<String> wrapped = new ArrayList<>();
        String hanging = " ".repeat(bullet.length());
        StringBuilder line = new StringBuilder(bullet);
        for (String word : text.split("\\s+")) {
            boolean first = line.length() == bullet.length();
            if (!first && line.length() + 1 + word.length() > width) {
                wrapped.add(line.toString());
                line = new StringBuilder(hanging);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
        }
        wrapped.add(line.toString());
        return wrapped;
    }

    /** Let colour say what is code; without colours the marks stay, which say it, too. */
    private String paint(String text) {
        return palette == Palette.NONE
                ? text
                : CODE.matcher(text)
                        .replaceAll(code -> Matcher.quoteReplacement(code.group(1)
                                .lines()
                                .map(palette::code)
                                .reduce((one, other) -> one + "\n" + other)
                                .orElse("")));
    }
}
