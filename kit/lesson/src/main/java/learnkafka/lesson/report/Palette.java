package learnkafka.lesson.report;

import learnkafka.lesson.Verdict;

/** The colours of a report. */
public enum Palette {
    COLOUR,
    NONE;

    private static final String RESET = "\u001b[0m";

    /** Paint a mark in the colour of a verdict. */
    public String mark(Verdict verdict, String text) {
        return switch (verdict) {
            case PASSED -> paint("\u001b[32m", text);
            case TODO, NOT_RUN, NO_BROKER -> paint("\u001b[33m", text);
            default -> paint("\u001b[31m", text);
        };
    }

    /** Make what stands aside look so. */
    public String label(String text) {
        return paint("\u001b[2m", text);
    }

    /** Paint what is typed as it stands: names of methods, settings and commands. */
    public String code(String text) {
        return paint("\u001b[36m", text);
    }

    /** Paint what a change adds. */
    public String added(String text) {
        return paint("\u001b[32m", text);
    }

    /** Paint what a change takes away. */
    public String removed(String text) {
        return paint("\u001b[31m", text);
    }

    /** Make a heading stand out. */
    public String strong(String text) {
        return paint("\u001b[1m", text);
    }

    /** Make what is new since a moment ago jump out. */
    public String changed(String text) {
        return paint("\u001b[7m", text);
    }

    private String paint(String code, String text) {
        return this == NONE ? text : code + text + RESET;
    }
}
