package learnkafka.learn.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.compile.Javac;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.State;
import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.submission.Submission;
import learnkafka.learn.run.Hosts;
import learnkafka.learn.run.LessonRunner;
import learnkafka.learn.run.Pristines;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.files.Folders;
import learnkafka.lesson.host.BrokerDoors;

/**
 * Judges submissions, each on brokers of its own and in JVMs of its own.
 *
 * @param lessons the kit's own copies, in the order of the plans
 * @param brokers starts a cluster of so many brokers
 * @param learners compiles what was handed in
 */
record SubmissionJudge(
        List<LessonFolder> lessons,
        List<LessonPlan> plans,
        Pristines pristines,
        Javac learners,
        IntFunction<Cluster> brokers,
        Isolation isolation,
        long seed) {

    /** Judge a submission. Whatever goes wrong with it, there is an answer. */
    Graded judge(Submission submission) {
        if (submission.refusal().isPresent()) {
            return without(submission, State.NOT_GRADABLE, submission.refusal().get());
        }
        try {
            Path room = Files.createTempDirectory("learn-kafka-submission");
            Path folder = Files.createDirectory(room.resolve("doors"));
            Hosts hosts = new Hosts(1, settings -> settings.in(isolation.around(room, folder)));
            try (BrokerDoors doors = new BrokerDoors(folder);
                    OwnBroker broker = new OwnBroker(brokers, doors);
                    LessonRunner runner = new LessonRunner(pristines, learners, hosts, room)) {
                LessonJudge judge = new LessonJudge(runner, broker, seed);
                return each(
                        submission,
                        lesson -> judge.judge(
                                lessons.get(lesson),
                                plans.get(lesson),
                                submission.folder().resolve(plans.get(lesson).folder())));
            } finally {
                Folders.delete(room);
            }
        } catch (IOException | RuntimeException defect) {
            return without(submission, State.INFRASTRUCTURE, "It could not be judged: " + defect);
        }
    }

    private Graded without(Submission submission, State state, String reason) {
        return each(submission, lesson -> Judgements.without(plans.get(lesson), state, reason));
    }

    private Graded each(Submission submission, Function<Integer, Judgement> judge) {
        List<Judgement> judgements = new ArrayList<>();
        for (int lesson = 0; lesson < plans.size(); lesson++) {
            judgements.add(judge.apply(lesson));
        }
        return new Graded(
                Digest.of(submission.folder()),
                new StudentGrades(
                        submission.student(),
                        submission.file(),
                        submission.refusal().orElse(""),
                        judgements.stream().map(Judgement::grade).toList()),
                new StudentEvidence(
                        submission.student(),
                        judgements.stream()
                                .flatMap(judgement -> judgement.evidence().stream())
                                .toList()));
    }
}
