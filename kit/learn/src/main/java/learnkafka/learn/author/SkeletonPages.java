package learnkafka.learn.author;

/** The pages of a lesson that is to be written. */
final class SkeletonPages {

    static final String README = """
            > unfinished

            # LESSON_DIGITS · LESSON_TITLE

            What does a reader believe who gets this wrong, and what does the broker show instead? The line above lets the
            gate accept this lesson as it is. Take it away when the lesson is finished.

            ```mermaid
            flowchart LR
                P[producer] --> T[(payments<br/>P0 · P1 · P2)]
            ```

            ## The task

            Complete `partitions` in [LESSON_STUB.java](LESSON_STUB.java): how many partitions a topic has.

            ```
            ./mvnw test -Dlesson=LESSON_DIGITS
            ```

            Stuck? [hints.md](hints.md)

            ## Try it by hand

            What shows the same with Kafka's own tools.
            """;

    static final String HINTS = """
            # Hints for lesson LESSON_NUMBER

            ## 1. The idea

            Who knows?

            ## 2. The methods

            `Admin.describeTopics`.

            ## 3. Nearly the code

            The description of a topic has a list with an entry for each partition.
            """;

    private SkeletonPages() {}
}
