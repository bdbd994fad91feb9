package learnkafka.learn.grade;

import java.util.Locale;

/** How learners' code is kept apart from the machine and from other submissions. */
public enum Isolation {
    /** A JVM of its own, killed with all that it started. It has the rights of whoever grades. */
    PROCESS(false),
    /** The same inside a sandbox of bubblewrap: no files but its own, no other process to see. */
    BWRAP(true);

    private final boolean hostileSafe;

    Isolation(boolean hostileSafe) {
        this.hostileSafe = hostileSafe;
    }

    /** Whether it holds against somebody who wants to break it. */
    public boolean hostileSafe() {
        return hostileSafe;
    }

    /** Whether it works on this machine; that is tried out. */
    public boolean works() {
        return this == PROCESS || Sandbox.works();
    }

    /** The name as people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
