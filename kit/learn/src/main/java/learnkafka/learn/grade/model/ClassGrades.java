package learnkafka.learn.grade.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A class as it was graded. The same submissions and seed give the same, whatever the order, the machine or the time.
 *
 * @param schema name and version of this format, {@value #SCHEMA}
 * @param assignment what the reports call it
 * @param seed what the lessons' inputs were drawn from
 * @param isolation how learners' code was kept apart: {@code process}, {@code bwrap} or {@code docker}
 * @param hostileSafe whether that holds against somebody who wants to break it
 * @param lessons what was asked, in the order of the lessons' numbers
 * @param students what came of it, in the order of their names
 */
public record ClassGrades(
        String schema,
        String assignment,
        long seed,
        String isolation,
        boolean hostileSafe,
        List<LessonPlan> lessons,
        List<StudentGrades> students) {

    public static final String SCHEMA = "learn-kafka/grades/v1";

    public ClassGrades {
        lessons = List.copyOf(lessons);
        students = List.copyOf(students);
    }

    /** The points that there are to earn. They are the same for everybody. */
    public int maxPoints() {
        return lessons.stream().mapToInt(LessonPlan::maxPoints).sum();
    }

    /**
     * Count the students who hold a belief, by its key.
     *
     * @param lesson folder of the lesson
     * @return the most frequent key first, then in the order of the keys; each student counts once for a key
     */
    public Map<String, Long> beliefs(String lesson) {
        Map<String, Long> beliefs = new TreeMap<>();
        students.stream()
                .flatMap(student -> student.lesson(lesson).stream())
                .forEach(grade -> grade.tests().stream()
                        .filter(TestGrade::isBelief)
                        .map(TestGrade::key)
                        .distinct()
                        .forEach(key -> beliefs.merge(key, 1L, Long::sum)));
        Map<String, Long> frequentFirst = new LinkedHashMap<>();
        beliefs.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(belief -> frequentFirst.put(belief.getKey(), belief.getValue()));
        return frequentFirst;
    }
}
