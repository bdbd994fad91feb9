package learnkafka.learn.grade.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes names of files out of students' names: letters, digits, dots, dashes and underscores, for any file system. */
public final class FileNames {

    private static final int LONGEST = 60;
    /** What Windows keeps for devices, whatever ends the name. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)\\d)(\\..*)?");

    private FileNames() {}

    /** Name a file for each student, in their order. No two are the same, be it in capitals or in small letters. */
    public static List<String> of(List<String> students) {
        Map<String, Long> alike = students.stream()
                .map(FileNames::folded)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Integer> times = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String student : students) {
            String plain = plain(student);
            boolean itself = plain.equals(student) && alike.getOrDefault(folded(student), 0L) == 1;
            String name = itself ? plain : plain + "-" + digest(student, times.merge(student, 1, Integer::sum));
            while (!taken.add(name.toLowerCase(Locale.ROOT))) {
                // Somebody is called what another's name became.
                name = plain + "-" + digest(name, 1);
            }
            names.add(name);
        }
        return names;
    }

    private static String plain(String student) {
        String letters = student.substring(0, Math.min(student.length(), 4 * LONGEST))
                .replaceAll("[^A-Za-z0-9._-]+", "_")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[._-]+", "");
        String cut = letters.substring(0, Math.min(letters.length(), LONGEST)).replaceAll("[._-]+$", "");
        return cut.isEmpty() ? "student" : RESERVED.matcher(cut).matches() ? "_" + cut : cut;
    }

    private static String folded(String student) {
        return plain(student).toLowerCase(Locale.ROOT);
    }

    private static String digest(String student, int time) {
        try {
            byte[] bytes = (student + "\0" + time).getBytes(StandardCharsets.UTF_16BE);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
