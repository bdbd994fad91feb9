package learnkafka.learn.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text that learners' code may have written harmless in each place that it gets to. */
public final class Untrusted {

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    /** What spreadsheets take for a formula; the last four are the wide forms of the first. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    private static final int REPLACEMENT = 0xFFFD;

    private Untrusted() {}

    /** Take out what draws or hides instead of being read: control characters, lone surrogates, marks of direction. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints()
                .map(letter -> isVisible(letter) ? letter : REPLACEMENT)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isVisible(int letter) {
        int type = Character.getType(letter);
        return letter == '\n'
                || letter == '\t'
                || (type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        // No characters, and not allowed in XML.
                        && (letter & 0xFFFE) != 0xFFFE);
    }

    /** Cut what is too long, and say so. */
    public static String capped(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… (cut)";
    }

    /** Write plain words in Markdown, on a line: whatever could mean something there becomes a character reference. */
    public static String words(String text) {
        StringBuilder words = new StringBuilder();
        int[] letters = visible(text.replaceAll("\\s+", " ")).codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            // A full stop is one between letters and a blank. Elsewhere it makes a list or an address.
            boolean stop = letters[i] == '.'
                    && i > 0
                    && Character.isLetter(letters[i - 1])
                    && (i + 1 == letters.length || letters[i + 1] == ' ');
            if (letters[i] > '~'
                    || Character.isLetterOrDigit(letters[i])
                    || " ,-'()/?".indexOf(letters[i]) >= 0
                    || stop) {
                words.appendCodePoint(letters[i]);
            } else {
                words.append("&#").append(letters[i]).append(';');
            }
        }
        return words.toString();
    }

    /** Write lines in Markdown as they are, behind a fence that is longer than any in them. */
    public static String fenced(String text) {
        String lines = visible(text);
        int longest = 2;
        for (Matcher run = BACKTICKS.matcher(lines); run.find(); ) {
            longest = Math.max(longest, run.group().length());
        }
        String fence = "`".repeat(longest + 1);
        return fence + "text\n" + lines.stripTrailing() + "\n" + fence + "\n";
    }

    /** Write the message of a workflow command. */
    public static String message(String text) {
        return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** Write a property of a workflow command. */
    public static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** Write text in HTML, between tags or in an attribute with quotes. */
    public static String html(String text) {
        return visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Write words in a cell of a spreadsheet, on a line: what would be a formula gets an apostrophe before it. */
    public static String cell(String text) {
        String words = visible(text.replaceAll("\\s+", " ")).strip();
        return isFormula(words) ? "'" + words : words;
    }

    /** Tell what a spreadsheet would reckon with, though it is no number. */
    public static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches();
    }
}
