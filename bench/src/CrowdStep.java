package bench;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A learner for each lesson, all of them in watch mode on one broker at the same time: nobody's test sees another's.
 *
 * <p>Each saves wrong and right code by turns, and has to be told what the author of the code expects.
 */
record CrowdStep(Workshop workshop) {

    /** Each learner saves wrong code so often, and right code as often. */
    void measure(int saves, Table table) throws Exception {
        workshop.warmLauncher();
        int port = freePort();
        Running broker = workshop.broker(port);
        List<CrowdLearner> learners = new ArrayList<>();
        List<CrowdLearner.Told> told = new ArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            for (Path lesson : lessons()) {
                System.err.println("opening " + lesson.getFileName());
                learners.add(CrowdLearner.sit(workshop, lesson, "localhost:" + port));
            }
            List<Future<List<CrowdLearner.Told>>> working = learners.stream()
                    .map(learner -> threads.submit(() -> learner.work(saves)))
                    .toList();
            for (Future<List<CrowdLearner.Told>> each : working) {
                told.addAll(each.get());
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            threads.shutdownNow();
            for (CrowdLearner learner : learners) {
                learner.close();
            }
            broker.close();
        }
        told.stream().filter(each -> !each.asExpected()).forEach(each -> System.err.println(each.sentence()));
        rows(learners.size(), told, table);
        if (!told.stream().allMatch(CrowdLearner.Told::asExpected)) {
            throw new Stopped("%d of %d verdicts were not as they have to be: see above."
                    .formatted(told.stream().filter(each -> !each.asExpected()).count(), told.size()));
        }
    }

    private static void rows(int learners, List<CrowdLearner.Told> told, Table table) {
        Times right = new Times();
        Times wrong = new Times();
        told.forEach(each -> (each.save().key().isEmpty() ? right : wrong).add(each.millis()));
        table.row(learners + " learners on one broker, right code, from the save to the verdict", right);
        table.row("… wrong code", wrong);
        table.note("… of %d pairs of lessons %d ran at the same time at least once, up to %d lessons at once"
                .formatted(learners * (learners - 1) / 2, pairs(told), most(told)));
    }

    private static long pairs(List<CrowdLearner.Told> told) {
        return told.stream()
                .flatMap(one -> told.stream()
                        .filter(other -> one.lesson().compareTo(other.lesson()) < 0 && one.meets(other))
                        .map(other -> one.lesson() + other.lesson()))
                .distinct()
                .count();
    }

    private static long most(List<CrowdLearner.Told> told) {
        return told.stream()
                .mapToLong(one -> told.stream()
                        .filter(other -> other.from() <= one.from() && one.from() < other.to())
                        .count())
                .max()
                .orElse(0);
    }

    private List<Path> lessons() throws Exception {
        try (Stream<Path> folders = Files.list(workshop.root().resolve("solutions/src"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("lesson"))
                    .sorted()
                    .toList();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
