package learnkafka.learn.progress;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the progress file says of a lesson: {@code fan_out 10 passed 2026-11-24}.
 *
 * @param points the best that there were
 * @param passed the day on which it passed first
 */
record Standing(String lesson, int points, Optional<LocalDate> passed) {

    private static final Pattern LINE = Pattern.compile(
            "(?<lesson>\\w+)(\\s+(?<points>\\d{1,2}))?(?<passed>\\s+passed(\\s+(?<day>\\d{4}-\\d\\d-\\d\\d))?)?");

    /**
     * Read a line.
     *
     * @throws java.time.DateTimeException if it names a day that no calendar has
     * @throws IllegalArgumentException if it is none of a progress file
     */
    static Standing read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Nothing about a lesson in [" + line + "]");
        }
        String points = matcher.group("points");
        Optional<LocalDate> day = Optional.ofNullable(matcher.group("day")).map(LocalDate::parse);
        return new Standing(
                matcher.group("lesson"),
                points == null ? 0 : Integer.parseInt(points),
                // Somebody who ticks a lesson off by hand need not know the day.
                matcher.group("passed") == null ? Optional.empty() : day.or(() -> Optional.of(LocalDate.now())));
    }

    /** Keep the better of both: more points, and the earlier pass. */
    Standing with(Standing other) {
        return new Standing(
                lesson,
                Math.max(points, other.points),
                Stream.of(passed, other.passed).flatMap(Optional::stream).min(LocalDate::compareTo));
    }

    @Override
    public String toString() {
        return lesson + " " + points + passed.map(day -> " passed " + day).orElse("");
    }
}
