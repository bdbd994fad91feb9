package learnkafka.learn.grade.report;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import learnkafka.learn.text.Untrusted;

/**
 * A table with its header in a file, as RFC 4180 has it.
 *
 * @param mark whether a byte order mark comes first, by which spreadsheets know UTF-8
 * @param separator a comma, or the semicolon of countries that write 1,5
 * @param rows the header, then the others; what is added to them is written
 */
record Csv(boolean mark, char separator, List<List<String>> rows) {

    private static final String MARK = "\uFEFF";

    static Csv read(Path file) {
        try {
            String text = Files.readString(file);
            boolean mark = text.startsWith(MARK);
            return parse(file, mark, mark ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            throw new Unreadable("[%s] is not UTF-8. Download it anew, and don't save it from a spreadsheet."
                    .formatted(file.getFileName()));
        } catch (IOException missing) {
            throw new Unreadable("Can't read [%s]. Name a file that is there.".formatted(file.getFileName()));
        }
    }

    private static Csv parse(Path file, boolean mark, String text) {
        String first = text.lines().findFirst().orElse("");
        char separator = count(first, ';') > count(first, ',') ? ';' : ',';
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (quoted && letter == '"' && twice) {
                cell.append(letter);
                i++;
            } else if (letter == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && letter == separator) {
                end(cell, row);
            } else if (!quoted && (letter == '\n' || isOldEnd(text, i))) {
                end(cell, row);
                rows.add(row);
                row = new ArrayList<>();
            } else if (quoted || letter != '\r') {
                cell.append(letter);
            }
        }
        if (quoted) {
            throw new Unreadable("[%s] ends within quotes. Download it anew.".formatted(file.getFileName()));
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            end(cell, row);
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw new Unreadable("[%s] is empty. Download it anew.".formatted(file.getFileName()));
        }
        return new Csv(mark, separator, rows);
    }

    /** A carriage return alone ends a line as well. */
    private static boolean isOldEnd(String text, int i) {
        return text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
    }

    private static void end(StringBuilder cell, List<String> row) {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private static long count(String line, char letter) {
        return line.chars().filter(other -> other == letter).count();
    }

    /** Find a column by its header. */
    int column(String... names) {
        for (String name : names) {
            for (int i = 0; i < rows.get(0).size(); i++) {
                if (rows.get(0).get(i).strip().equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Look into a row, which may be shorter than the header. */
    String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    void set(int row, int column, String text) {
        List<String> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** Let no name be a formula. */
    void guard(String... columns) {
        for (String name : columns) {
            int column = column(name);
            for (int row = 1; row < rows.size(); row++) {
                if (Untrusted.isFormula(cell(row, column))) {
                    set(row, column, "'" + cell(row, column));
                }
            }
        }
    }

    String text() {
        return (mark ? MARK : "")
                + rows.stream()
                        .map(row -> row.stream().map(this::written).collect(Collectors.joining("" + separator)) + "\n")
                        .collect(Collectors.joining());
    }

    private String written(String cell) {
        boolean plain = cell.chars().noneMatch(letter -> letter == separator || "\"\r\n".indexOf(letter) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
