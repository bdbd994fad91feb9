package learnkafka.learn.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.learn.Checkout;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.learn.console.Console;
import learnkafka.learn.console.Markdown;
import learnkafka.learn.hints.Hint;
import learnkafka.learn.hints.Hints;
import learnkafka.learn.progress.Overview;
import learnkafka.learn.progress.Progress;
import learnkafka.learn.reset.Reset;
import learnkafka.learn.solution.SolutionView;
import learnkafka.learn.solution.Solutions;

/** What a key shows in place of the report. Each page is made once, and can be printed again. */
final class Pages {

    private final Checkout checkout;
    private final Progress progress;
    private final Hints hints;

    Pages(Checkout checkout, Progress progress) {
        this.checkout = checkout;
        this.progress = progress;
        this.hints = new Hints(checkout.root());
    }

    /** Something that can be printed more than once. */
    interface Page {
        void print(Console console);
    }

    Page hint(LessonFolder lesson) {
        Hint hint = hints.next(lesson);
        return console -> hints.print(hint, "h", console);
    }

    Page list() {
        Overview overview = new Overview(checkout.lessons(), checkout.catalogue(), progress);
        return overview::print;
    }

    Page solution(LessonFolder lesson) {
        SolutionView view = new SolutionView(new Solutions(checkout.root()), progress);
        return guarded(console -> view.print(lesson, Optional.empty(), false, console));
    }

    Page readme(LessonFolder lesson) {
        Path file = lesson.folder().resolve("README.md");
        return console -> {
            try {
                // A terminal draws no diagram.
                String text = Files.readString(file).replaceAll("(?s)```mermaid.*?```\n*", "");
                Markdown.lines(text, Console.width(), console.palette()).forEach(console::line);
                console.line("");
                console.line("With its diagram: " + file);
            } catch (IOException missing) {
                console.line("No README in [" + file.getParent() + "]. ./learn reset "
                        + lesson.id().digits() + " gets it back.");
            }
        };
    }

    /** Put the lesson back now, and say what became of it. */
    Page reset(LessonFolder lesson) {
        String told;
        try {
            Reset reset = Reset.of(checkout.root(), lesson);
            told = Stream.concat(Stream.of(reset.apply()), reset.regret().stream())
                    .collect(Collectors.joining("\n"));
        } catch (WrongUsage | IOException failed) {
            told = String.valueOf(failed.getMessage());
        }
        String sentence = told;
        return console -> console.line(sentence);
    }

    /** What can't be shown says why. */
    private static Page guarded(Page page) {
        return console -> {
            try {
                page.print(console);
            } catch (WrongUsage refused) {
                console.line(String.valueOf(refused.getMessage()));
            }
        };
    }
}
