package learnkafka.learn.author;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnkafka.lesson.LessonId;

/** Adds a lesson to the texts that list them. */
final class LessonLists {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| \\[.+?]\\(exercises/src/.*\\R");

    private final LessonId lesson;
    private final String title;

    LessonLists(LessonId lesson, String title) {
        this.lesson = lesson;
        this.title = title;
    }

    /** Name the lesson in both properties of the root POM. */
    String pom(String text) {
        String number = (lesson.number() < 10 ? "0?" : "") + lesson.number();
        String all = property(text, "lesson.names");
        List<String> names = Stream.concat(Stream.of(all.split(", ")), Stream.of(lesson.digits() + " " + lesson.name()))
                .sorted()
                .toList();
        String numbers = property(text, "lesson.numbers");
        return text.replace(element("lesson.names", all), element("lesson.names", String.join(", ", names)))
                .replace(element("lesson.numbers", numbers), element("lesson.numbers", numbers + "|" + number));
    }

    private static String property(String pom, String name) {
        Matcher matcher = Pattern.compile("<" + Pattern.quote(name) + ">(.*)</").matcher(pom);
        if (!matcher.find()) {
            throw new IllegalStateException("No property [" + name + "] in the root POM");
        }
        return matcher.group(1);
    }

    private static String element(String name, String value) {
        return "<" + name + ">" + value + "</";
    }

    /** Put a row below the lesson with the next lower number, whose part it joins. */
    String readme(String text) {
        int place = ROW.matcher(text)
                .results()
                .filter(row -> Integer.parseInt(row.group(1)) < lesson.number())
                .mapToInt(MatchResult::end)
                .max()
                .orElseGet(() ->
                        ROW.matcher(text).results().findFirst().orElseThrow().start());
        String row = "| %s | [%s](exercises/src/%s/README.md) | what the lesson asks for |\n"
                .formatted(lesson.digits(), title, lesson.folder());
        return text.substring(0, place) + row + text.substring(place);
    }
}
