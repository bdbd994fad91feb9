package learnkafka.learn.grade.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.text.Untrusted;

/** Finds the row of a student in a sheet by keys. A key that two rows have, or a row that two students have, is none. */
final class Roster {

    private static final int NONE = -1;
    private static final int NAME = 60;

    private final Map<String, Integer> rows = new HashMap<>();

    /** Keep a key of a row, such as {@code id:123}. */
    void add(String kind, String value, int row) {
        if (!value.isBlank()) {
            rows.merge(kind + ":" + value, row, (one, other) -> one.equals(other) ? one : NONE);
        }
    }

    /**
     * Fill the rows of those who have one.
     *
     * @param keys what a student may be found by, the surest first
     * @param fill takes a row and its student
     * @return the students for whom there is no row, or not one for sure
     */
    List<StudentGrades> fill(List<StudentGrades> students, Function<StudentGrades, List<String>> keys, Filler fill) {
        Map<Integer, List<StudentGrades>> found =
                students.stream().collect(Collectors.groupingBy(student -> row(keys.apply(student))));
        List<StudentGrades> without = new ArrayList<>();
        for (StudentGrades student : students) {
            int row = row(keys.apply(student));
            if (row == NONE || found.getOrDefault(row, List.of()).size() > 1) {
                without.add(student);
            } else {
                Score.of(student).ifPresent(points -> fill.fill(row, student, points));
            }
        }
        return without;
    }

    /** Writes into a row. */
    interface Filler {
        void fill(int row, StudentGrades student, int points);
    }

    private int row(List<String> keys) {
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(rows.get(key)).stream())
                .findFirst()
                .orElse(NONE);
    }

    /** Reduce a name to its letters and digits, so that {@code Doe, Jane} is {@code doejane}. */
    static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Warn of students who are not in a sheet. */
    static void warn(List<StudentGrades> without, String sheet, Consumer<String> warnings) {
        if (!without.isEmpty()) {
            warnings.accept(
                    "No row for sure in [%s]: %s. Enter what they earned by hand.".formatted(sheet, names(without)));
        }
    }

    static String names(List<StudentGrades> students) {
        return students.stream()
                .map(student -> "[" + Untrusted.capped(Untrusted.visible(student.student()), NAME) + "]")
                .collect(Collectors.joining(", "));
    }
}
