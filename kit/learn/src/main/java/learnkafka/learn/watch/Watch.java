package learnkafka.learn.watch;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import learnkafka.learn.Checkout;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.learn.console.Bar;
import learnkafka.learn.console.Console;
import learnkafka.learn.hints.Hints;
import learnkafka.learn.progress.Progress;
import learnkafka.learn.reset.AsItCame;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Verdict;
import learnkafka.lesson.report.ReportPrinter;

/**
 * Runs the lesson that is watched at every save, and answers to keys.
 *
 * <p>All state is this loop's own: whatever happens elsewhere comes as an {@link Event}. A save during a run makes
 * another run when that has ended. The lesson changes when the learner says so, and never by itself.
 */
public final class Watch {

    private static final int BAR_WIDTH = 44;
    private static final int CTRL_D = 4;
    private static final List<String> KEYS =
            List.of("n next", "h hint", "l list", "r run again", "s solution", "x reset", "o README", "q quit");

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Checkout checkout;
    private final Workbench bench;
    private final Progress progress;
    private final Pages pages;
    private final Screen screen;
    private final Supplier<String> kafka;
    private LessonFolder lesson;
    private SameReds reds = new SameReds();
    private Pages.Page shown = page -> {};
    private boolean running;
    private boolean again;
    private boolean asked;

    /**
     * Prepare to watch.
     *
     * @param lesson the one to begin with
     * @param kafka says which Kafka it is, once that is known
     */
    public Watch(
            Checkout checkout,
            LessonFolder lesson,
            Workbench bench,
            Progress progress,
            Screen screen,
            Supplier<String> kafka) {
        this.checkout = checkout;
        this.lesson = lesson;
        this.bench = bench;
        this.progress = progress;
        this.pages = new Pages(checkout, progress);
        this.screen = screen;
        this.kafka = kafka;
    }

    /** Tell of something that happened. Any thread may. */
    public void tell(Event event) {
        events.add(event);
    }

    /** Answer to events until the learner has enough. */
    public void run() throws InterruptedException {
        bench.warm(() -> tell(new Event.Redraw(Console.width())));
        try (Saves saves = new Saves(lesson.folder(), () -> tell(new Event.Saved()))) {
            show(page -> {});
            judge();
            boolean on = true;
            while (on) {
                Event event = events.take();
                on = !(event instanceof Event.Key key) || answered(key.letter(), saves);
                take(event);
            }
        }
        screen.leave();
    }

    private void take(Event event) {
        if (event instanceof Event.Saved) {
            judge();
        } else if (event instanceof Event.Redraw redraw) {
            Console.setWidth(redraw.width());
            screen.redraw(head(), shown::print, below());
        } else if (event instanceof Event.Judged judged) {
            progress.record(judged.report());
            reds.add(judged.report());
            ended(judged.lesson(), page -> print(judged.report(), page));
        } else if (event instanceof Event.NotJudged failed) {
            ended(failed.lesson(), page -> page.line(failed.sentence()));
        }
    }

    /** Run the lesson now, or once more when the run that is on has ended. */
    private void judge() {
        again = running;
        if (!running) {
            running = true;
            Sources sources = checkout.sources(Checkout.OWN, lesson.id());
            bench.run(lesson, AsItCame.of(checkout.root(), lesson), sources, this::tell);
        }
        screen.status(status());
    }

    private String status() {
        return lesson.id().digits() + " runs" + (again ? ", and once more after that" : "") + " …";
    }

    private void ended(LessonFolder judged, Pages.Page page) {
        running = false;
        if (judged.equals(lesson)) {
            show(page);
        }
        if (again) {
            judge();
        }
    }

    private void print(LessonReport report, Console page) {
        Sources sources = checkout.sources(Checkout.OWN, report.lesson());
        new ReportPrinter(page.out(), page.theme(), page.palette(), sources, Hints::command).print(report);
        if (report.verdict() == Verdict.PASSED) {
            page.line("n goes on to the next lesson, s compares yours with the solution.");
        } else if (reds.areMany()) {
            page.line("Red at the same place five times. h shows the next hint.");
        }
    }

    /** Answer to a key, if only by saying why not. */
    private boolean answered(int letter, Saves saves) {
        try {
            return answer(letter, saves);
        } catch (WrongUsage | UncheckedIOException unable) {
            show(page -> page.line(String.valueOf(unable.getMessage())));
            return true;
        }
    }

    /** Answer to a key. Returns whether to go on. */
    private boolean answer(int letter, Saves saves) {
        if (asked) {
            show(letter == 'y' || letter == 'Y' ? pages.reset(lesson) : shown);
            return true;
        }
        switch (letter) {
            case 'n' -> next(saves);
            case 'h' -> show(pages.hint(lesson));
            case 'l' -> show(pages.list());
            case 'r' -> judge();
            case 's' -> show(pages.solution(lesson));
            case 'o' -> show(pages.readme(lesson));
            case 'x' -> ask();
            case 'q', CTRL_D, -1 -> {
                return false;
            }
            default -> {
                // Nothing is bound to it.
            }
        }
        return true;
    }

    private void ask() {
        asked = true;
        screen.status(question());
    }

    private String question() {
        return "Put lesson %s back as it came? What you wrote is kept in a copy. y/N "
                .formatted(lesson.id().digits());
    }

    /** Go on to the lesson after this one that is not passed, or else to the first of those. */
    private void next(Saves saves) {
        List<LessonFolder> lessons = checkout.lessons();
        int here = lessons.indexOf(lesson);
        Stream.concat(lessons.stream().skip(here + 1L), lessons.stream().limit(here))
                .filter(other -> !progress.isPassed(other.id()))
                .findFirst()
                .ifPresentOrElse(
                        other -> {
                            lesson = other;
                            reds = new SameReds();
                            saves.move(other.folder());
                            show(page -> {});
                            judge();
                        },
                        () -> show(page -> page.line(
                                progress.isPassed(lesson.id())
                                        ? "All lessons are passed. ./learn watch 12 opens one again."
                                        : "All other lessons are passed.")));
    }

    private void show(Pages.Page page) {
        shown = page;
        asked = false;
        screen.show(head(), page::print, below());
    }

    private List<String> below() {
        return asked ? List.of(question()) : running ? List.of(status()) : KEYS;
    }

    private String head() {
        List<LessonFolder> lessons = checkout.lessons();
        int passed = (int)
                lessons.stream().filter(each -> progress.isPassed(each.id())).count();
        return Bar.text(passed, lessons.size(), Math.min(BAR_WIDTH, Console.width())) + "\n" + kafka.get();
    }
}
