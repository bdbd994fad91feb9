package learnkafka.learn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import learnkafka.learn.console.Nearest;
import learnkafka.lesson.LessonId;

/** A lesson was named that does not exist. The message names those that come near. */
final class UnknownLesson extends WrongUsage {

    private static final long serialVersionUID = 1;
    private static final int NEIGHBOURS = 2;

    UnknownLesson(String asked, List<LessonFolder> lessons) {
        super(sentence(asked, lessons.stream().map(LessonFolder::id).toList()));
    }

    private static String sentence(String asked, List<LessonId> lessons) {
        List<LessonId> near =
                asked.matches("\\d{1,4}") ? around(Integer.parseInt(asked), lessons) : like(asked, lessons);
        String nearest = near.isEmpty()
                ? ""
                : " Nearest: "
                        + near.stream()
                                .map(lesson -> lesson.digits() + " " + lesson.name())
                                .collect(Collectors.joining(", "))
                        + ".";
        return "No lesson [%s].%s All of them: ./learn list".formatted(asked, nearest);
    }

    private static List<LessonId> around(int number, List<LessonId> lessons) {
        return lessons.stream()
                .sorted(Comparator.comparingInt(lesson -> Math.abs(lesson.number() - number)))
                .limit(NEIGHBOURS)
                .sorted(Comparator.comparingInt(LessonId::number))
                .toList();
    }

    private static List<LessonId> like(String asked, List<LessonId> lessons) {
        List<String> names = Nearest.to(
                asked.replaceFirst("^lesson\\d*_?", ""),
                lessons.stream().map(LessonId::name).toList());
        return names.stream()
                .flatMap(name -> lessons.stream().filter(lesson -> lesson.name().equals(name)))
                .toList();
    }
}
