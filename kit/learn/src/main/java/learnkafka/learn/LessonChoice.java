package learnkafka.learn;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which lessons are meant: {@code 02-13}, {@code 02,05,12}, {@code 01-03,fan_out}. */
final class LessonChoice {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})-(\\d{1,4})");

    private LessonChoice() {}

    static List<LessonFolder> of(String words, Checkout checkout) {
        List<LessonFolder> chosen = Stream.of(words.split(","))
                .map(String::strip)
                .flatMap(word -> named(word, checkout).stream())
                .distinct()
                .sorted(Comparator.comparingInt(lesson -> lesson.id().number()))
                .toList();
        if (chosen.isEmpty()) {
            throw new WrongUsage("No lesson in [" + words + "]. Name some as in 02-13 or 02,05,12");
        }
        return chosen;
    }

    private static List<LessonFolder> named(String word, Checkout checkout) {
        Matcher range = RANGE.matcher(word);
        if (!range.matches()) {
            return checkout.lessons(List.of(word));
        }
        int first = checkout.lessons(List.of(range.group(1))).get(0).id().number();
        int last = checkout.lessons(List.of(range.group(2))).get(0).id().number();
        return checkout.lessons().stream()
                .filter(lesson -> lesson.id().number() >= first && lesson.id().number() <= last)
                .toList();
    }
}
