package learnkafka.learn.grade.model;

import java.util.List;
import java.util.Optional;

/**
 * What came of one submission.
 *
 * @param student who, by the name that the learning platform gave; untrusted text
 * @param file name of the folder or archive that was handed in; untrusted text
 * @param refusal why nothing of it could be taken, a sentence; empty where it was taken
 * @param lessons one for each lesson of the class, in their order
 */
public record StudentGrades(String student, String file, String refusal, List<LessonGrade> lessons) {

    public StudentGrades {
        lessons = List.copyOf(lessons);
    }

    /** The points earned, as far as lessons could be graded. */
    public int points() {
        return lessons.stream().mapToInt(LessonGrade::points).sum();
    }

    /** Whether there is a score: where Kafka was missing for a lesson, there is none. */
    public boolean isComplete() {
        return lessons.stream().noneMatch(lesson -> lesson.state() == State.INFRASTRUCTURE);
    }

    public Optional<LessonGrade> lesson(String folder) {
        return lessons.stream().filter(lesson -> lesson.folder().equals(folder)).findFirst();
    }
}
