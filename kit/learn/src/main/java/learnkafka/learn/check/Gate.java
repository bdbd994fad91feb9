package learnkafka.learn.check;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.reset.AsItCame;
import learnkafka.learn.run.LessonRunner;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Points;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.Text;
import learnkafka.lesson.report.Palette;
import learnkafka.lesson.report.ReportPrinter;
import learnkafka.lesson.report.Theme;

/** Runs all candidates of some lessons and tells which did not get the verdict that it has to get. */
public final class Gate {

    private final Path root;
    private final Candidates candidates;
    private final LessonRunner runner;
    private final Supplier<Sessions> shared;
    private final Supplier<Sessions> alone;
    private final PrintWriter out;

    /**
     * Prepare the gate.
     *
     * @param root a checkout with {@code exercises} and {@code solutions}
     * @param shared makes sessions for each of the runs that go on at the same time
     * @param alone makes sessions on clusters that nobody else uses and that end with them, for what harms a broker
     */
    public Gate(Path root, LessonRunner runner, Supplier<Sessions> shared, Supplier<Sessions> alone, PrintWriter out) {
        this.root = root;
        this.candidates = new Candidates(root);
        this.runner = runner;
        this.shared = shared;
        this.alone = alone;
        this.out = out;
    }

    /**
     * Check lessons.
     *
     * @param kinds which of their candidates
     * @param repeat how often each candidate is run
     * @param atOnce how many runs go on at the same time; they mostly wait
     * @return whether everything is as it has to be
     */
    public boolean check(List<LessonFolder> lessons, Set<Kind> kinds, int repeat, int atOnce)
            throws InterruptedException {
        Tally tally = new Tally();
        for (LessonFolder lesson : lessons) {
            if (lesson.isUnfinished()) {
                say("○ " + lesson.id().folder() + " is unfinished: nothing that is wrong with it counts");
            }
            List<String> complaints = new ArrayList<>(LessonPages.complaints(lesson));
            complaints.addAll(TestHabits.complaints(lesson));
            if (!lesson.isUnfinished()) {
                complaints.addAll(AsItCame.of(root, lesson).complaints());
            }
            complaints.forEach(complaint -> say("✗ " + lesson.id().folder() + " " + complaint));
            tally.add(lesson, complaints);
        }
        Queue<Candidate> queue = new ConcurrentLinkedQueue<>();
        for (int round = 0; round < repeat; round++) {
            lessons.stream()
                    .flatMap(lesson -> candidates.of(lesson).stream())
                    .filter(candidate -> kinds.contains(candidate.kind()))
                    .forEach(queue::add);
        }
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            Thread worker = new Thread(() -> work(queue, tally), "gate-" + i);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        say("");
        say(tally.toString());
        return tally.isClean();
    }

    private void work(Queue<Candidate> queue, Tally tally) {
        try (Sessions sessions = shared.get()) {
            for (Candidate next = queue.poll(); next != null; next = queue.poll()) {
                tally.add(next.lesson(), judge(next, sessions).stream().toList());
            }
        }
    }

    private Optional<String> judge(Candidate candidate, Sessions sessions) {
        String name = candidate.lesson().id().folder() + " " + candidate.name();
        LessonReport report;
        try {
            report = candidate.alone() ? runAlone(candidate) : run(candidate, sessions);
        } catch (RuntimeException defect) {
            String complaint = "could not be run: " + defect.getMessage();
            say("✗ " + name + " " + complaint);
            return Optional.of(complaint);
        }
        Optional<String> complaint = candidate.expected().complaint(report).or(() -> points(report));
        synchronized (out) {
            say((complaint.isEmpty() ? "✓ " : "✗ ") + name + " · " + Text.seconds(report.time())
                    + complaint.map(text -> " " + text).orElse(""));
            complaint.ifPresent(
                    text -> new ReportPrinter(out, Theme.ofConsole(), Palette.NONE, candidate.sources()).print(report));
        }
        return complaint;
    }

    private static Optional<String> points(LessonReport report) {
        return report.maxPoints() == Points.LESSON
                ? Optional.empty()
                : Optional.of(
                        "has tests worth " + report.maxPoints() + " points, but a lesson is worth " + Points.LESSON);
    }

    private LessonReport runAlone(Candidate candidate) {
        try (Sessions own = alone.get()) {
            return run(candidate, own);
        }
    }

    private LessonReport run(Candidate candidate, Sessions sessions) {
        return runner.run(candidate.lesson(), candidate.sources(), sessions);
    }

    private void say(String line) {
        synchronized (out) {
            out.println(Theme.ofConsole().text(line));
            out.flush();
        }
    }
}
