package learnkafka.learn.export;

import java.util.List;

/** Takes out of a page or a POM what is for authors alone: the lines between two marks, which are comments in both. */
final class AuthorsParts {

    private static final String BEGIN = "<!-- authors -->";
    private static final String END = "<!-- /authors -->";

    private AuthorsParts() {}

    static String without(String text) {
        StringBuilder kept = new StringBuilder();
        boolean authors = false;
        for (String line : List.of(text.split("(?<=\n)"))) {
            String mark = line.strip();
            if (mark.equals(authors ? BEGIN : END)) {
                throw new IllegalStateException("Marks [" + BEGIN + "] and [" + END + "] don't take turns");
            }
            if (mark.equals(BEGIN) || mark.equals(END)) {
                authors = mark.equals(BEGIN);
            } else if (!authors) {
                kept.append(line);
            }
        }
        if (authors) {
            throw new IllegalStateException("No mark [" + END + "] after the last [" + BEGIN + "]");
        }
        // A part that is gone leaves the blank lines from before and after it.
        return kept.toString().replaceAll("\n{3,}", "\n\n");
    }
}
