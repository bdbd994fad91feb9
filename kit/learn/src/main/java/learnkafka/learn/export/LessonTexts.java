package learnkafka.learn.export;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learnkafka.lesson.LessonId;

/** Shortens the texts that name lessons to those that a copy has. Numbers stay as they are. */
final class LessonTexts {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\d+ \\| \\[.+?]\\(exercises/src/(\\w+)/.*\\R");
    private static final Pattern SUM = Pattern.compile("(?m)^\\w+  (\\w+)/.*\\R");
    private static final Pattern EMPTY_PART = Pattern.compile("(?m)^\\| \\*\\*.+\\*\\* \\|.*\\R(?!\\| \\d)");
    private static final Pattern EXAMPLE =
            Pattern.compile("(-Dlesson=|learn test |`\\./learn (?:hint|solution|reset|watch) )(\\d+)");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(\\.\\./(lesson\\w+)/[^)]*\\)");

    private final List<LessonId> lessons;
    private final Set<String> folders;

    LessonTexts(List<LessonId> lessons) {
        this.lessons = lessons;
        folders = lessons.stream().map(LessonId::folder).collect(Collectors.toSet());
    }

    /** Shorten the table, and let the examples name a lesson that is there. */
    String readme(String text) {
        String table = EMPTY_PART.matcher(only(ROW, text)).replaceAll("");
        return examples(table);
    }

    /** Shorten the list of what stubs and tests are like when they come. */
    String sums(String text) {
        return only(SUM, text);
    }

    private String only(Pattern line, String text) {
        return line.matcher(text)
                .replaceAll(match -> folders.contains(match.group(1)) ? Matcher.quoteReplacement(match.group()) : "");
    }

    private String examples(String text) {
        return EXAMPLE.matcher(text).replaceAll(this::example);
    }

    private String example(MatchResult example) {
        int number = Integer.parseInt(example.group(2));
        if (lessons.stream().anyMatch(lesson -> lesson.number() == number)) {
            return example.group();
        }
        LessonId first = lessons.get(0);
        boolean padded = example.group(2).length() > 1;
        return example.group(1) + (padded ? first.digits() : String.valueOf(first.number()));
    }

    /** Make plain words of links to lessons that are not there. */
    String page(String text) {
        return LINK.matcher(text)
                .replaceAll(link ->
                        Matcher.quoteReplacement(folders.contains(link.group(2)) ? link.group() : link.group(1)));
    }

    /** Name the lessons in the root POM, which checks a number before anything compiles. */
    String pom(String text) {
        String numbers = lessons.stream()
                .map(lesson -> (lesson.number() < 10 ? "0?" : "") + lesson.number())
                .collect(Collectors.joining("|"));
        String names = lessons.stream()
                .map(lesson -> lesson.digits() + " " + lesson.name())
                .collect(Collectors.joining(", "));
        return property(property(examples(text), "lesson.numbers", numbers), "lesson.names", names);
    }

    private static String property(String pom, String name, String value) {
        return pom.replaceFirst(
                "<" + Pattern.quote(name) + ">.*</", Matcher.quoteReplacement("<" + name + ">" + value + "</"));
    }
}
