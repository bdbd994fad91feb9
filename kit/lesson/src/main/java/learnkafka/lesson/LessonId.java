package learnkafka.lesson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a lesson.
 *
 * @param number from 1, as in {@code 12}
 * @param name as in {@code fan_out}
 */
public record LessonId(int number, String name) {

    private static final Pattern PACKAGE = Pattern.compile("lesson(\\d\\d)_(\\w+)");

    /** Read the id from the name of a lesson's package, which is also its folder: {@code lesson12_fan_out}. */
    public static LessonId ofPackage(String packageName) {
        Matcher matcher = PACKAGE.matcher(packageName);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A lesson's package is named like lesson12_fan_out, not [" + packageName + "]");
        }
        return new LessonId(Integer.parseInt(matcher.group(1)), matcher.group(2));
    }

    /** The number with two digits: {@code 02}. */
    public String digits() {
        return "%02d".formatted(number);
    }

    /** The lesson's package and folder: {@code lesson12_fan_out}. */
    public String folder() {
        return "lesson" + digits() + "_" + name;
    }
}
