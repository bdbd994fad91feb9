package learnkafka.learn.solution;

import java.util.List;
import java.util.Optional;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.learn.console.Console;
import learnkafka.learn.progress.Progress;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.Text;

/** Shows solutions to those who have passed, and to those who insist. */
public final class SolutionView {

    private final Solutions solutions;
    private final Progress progress;

    public SolutionView(Solutions solutions, Progress progress) {
        this.solutions = solutions;
        this.progress = progress;
    }

    /**
     * Print what a right way does otherwise than the learner, and name the others.
     *
     * @param other one of the other right ways, or none for the solution
     * @param force whether to show it before a pass, too
     * @throws WrongUsage if it can't be shown: there is none, or the lesson is not passed
     */
    public void print(LessonFolder lesson, Optional<String> other, boolean force, Console console) {
        LessonId id = lesson.id();
        Comparison comparison =
                other.map(name -> solutions.compare(lesson, name)).orElseGet(() -> solutions.compare(lesson));
        boolean passed = progress.isPassed(id);
        if (!passed && !force) {
            throw new WrongUsage(refusal(id));
        }
        if (!passed) {
            console.line("Lesson " + id.digits() + " is not passed yet.");
            console.line("");
        }
        comparison.print(console);
        List<String> others = solutions.others(id).stream()
                .filter(name -> !other.equals(Optional.of(name)))
                .toList();
        if (!others.isEmpty()) {
            console.line("");
            console.line("Other right ways: " + String.join(", ", others));
            String command = "./learn solution " + id.digits() + " --other " + others.get(0);
            console.line("next " + console.palette().code(command + (passed ? "" : " --force")));
        }
    }

    private String refusal(LessonId lesson) {
        List<String> red =
                progress.red(lesson).stream().map(rule -> "[" + rule + "]").toList();
        return "Lesson %s is not passed yet%s. Its solution is there after a pass, or now: ./learn solution %s --force"
                .formatted(lesson.digits(), red.isEmpty() ? "" : ": still red is " + Text.list(red), lesson.digits());
    }
}
