package learnkafka.learn.grade;

import java.util.List;
import learnkafka.learn.grade.model.LessonGrade;
import learnkafka.learn.grade.model.TestEvidence;

/** What came of one lesson of a submission, and what its tests saw. */
record Judgement(LessonGrade grade, List<TestEvidence> evidence) {

    Judgement {
        evidence = List.copyOf(evidence);
    }
}
