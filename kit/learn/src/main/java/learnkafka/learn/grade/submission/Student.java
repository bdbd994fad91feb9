package learnkafka.learn.grade.submission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who handed something in by the name that a learning platform gave it. */
final class Student {

    private static final Pattern ARCHIVE = Pattern.compile("(?i)(.+)\\.(zip|tar\\.gz|tgz)");
    private static final Pattern MOODLE = Pattern.compile("(.+?)_\\d+_assignsubmission_.*");
    private static final Pattern CANVAS = Pattern.compile("([^_]+)_(?:LATE_)?\\d+_\\d+_.*");

    private Student() {}

    static boolean isArchive(String fileName) {
        return ARCHIVE.matcher(fileName).matches();
    }

    /** Read the student from a name such as {@code doejane_LATE_123_4567_homework.zip}. */
    static String of(String fileName) {
        Matcher archive = ARCHIVE.matcher(fileName);
        String name = archive.matches() ? archive.group(1) : fileName;
        for (Pattern platform : new Pattern[] {MOODLE, CANVAS}) {
            Matcher matcher = platform.matcher(name);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return name;
    }
}
