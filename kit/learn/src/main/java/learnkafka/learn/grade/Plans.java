package learnkafka.learn.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.compile.TestOutline;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.TestPlan;

/** Reads from the kit's own lessons what there is to earn, before any submission is looked at. */
final class Plans {

    private Plans() {}

    static List<LessonPlan> of(List<LessonFolder> lessons) throws IOException {
        List<LessonPlan> plans = new ArrayList<>();
        for (LessonFolder lesson : lessons) {
            TestOutline outline = TestOutline.read(lesson.tests().get(0));
            plans.add(new LessonPlan(
                    lesson.id().folder(),
                    lesson.id().number(),
                    outline.title(),
                    outline.tests().stream()
                            .map(test -> new TestPlan(test.name(), test.rule(), test.points()))
                            .toList()));
        }
        return plans;
    }
}
