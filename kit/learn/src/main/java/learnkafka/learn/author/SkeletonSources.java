package learnkafka.learn.author;

/** The sources of a lesson that is to be written: they run, and the gate is content with them. */
final class SkeletonSources {

    static final String STUB = """
            package LESSON_PACKAGE;

            import java.util.Map;
            import learnkafka.stub.Todo;

            /** Says what a topic is like. */
            public final class LESSON_STUB {

                private LESSON_STUB() {}

                /** Count the partitions of a topic. */
                public static int partitions(String topic, Map<String, Object> connection) {
                    // TODO Count the partitions. Who knows them?
                    throw new Todo();
                }
            }
            """;

    static final String TEST = """
            package LESSON_PACKAGE;

            import learnkafka.lesson.Diagnosis;
            import learnkafka.lesson.Kafka;
            import learnkafka.lesson.Learner;
            import learnkafka.lesson.Lesson;
            import learnkafka.lesson.Points;
            import learnkafka.lesson.Text;
            import learnkafka.lesson.Topic;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.Order;
            import org.junit.jupiter.api.Test;

            @Lesson(title = "LESSON_TITLE", stub = LESSON_STUB.class)
            class LESSON_STUBTest {

                @Test
                @Order(1)
                @Points(10)
                @DisplayName("the partitions are counted")
                void partitions_are_counted(Kafka kafka, Learner learner) {
                    Topic payments = kafka.topic("payments", 3);

                    int answer = learner.ask(LESSON_STUB::partitions, payments.name(), kafka.connection());

                    if (answer != payments.partitions()) {
                        throw Diagnosis.of("wrong-number")
                                .you("your answer is " + Text.count(answer, "partition"))
                                .broker(payments.picture())
                                .because("a topic has as many partitions as somebody gave it")
                                .failure();
                    }
                }
            }
            """;

    static final String SOLUTION = """
            package LESSON_PACKAGE;

            import java.util.List;
            import java.util.Map;
            import java.util.concurrent.ExecutionException;
            import org.apache.kafka.clients.admin.Admin;

            /** Says what a topic is like. */
            public final class LESSON_STUB {

                private LESSON_STUB() {}

                /** Count the partitions of a topic. */
                public static int partitions(String topic, Map<String, Object> connection)
                        throws ExecutionException, InterruptedException {
                    try (Admin admin = Admin.create(connection)) {
                        return admin.describeTopics(List.of(topic))
                                .allTopicNames()
                                .get()
                                .get(topic)
                                .partitions()
                                .size();
                    }
                }
            }
            """;

    static final String ALTERNATIVE = """
            package LESSON_PACKAGE;

            import java.util.Map;
            import org.apache.kafka.clients.producer.KafkaProducer;
            import org.apache.kafka.common.serialization.StringSerializer;

            /** Asks a producer, which has to know the partitions, too. */
            public final class LESSON_STUB {

                private LESSON_STUB() {}

                public static int partitions(String topic, Map<String, Object> connection) {
                    try (KafkaProducer<String, String> producer =
                            new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
                        return producer.partitionsFor(topic).size();
                    }
                }
            }
            """;

    static final String NEAR_MISS = """
            // near miss: wrong-number
            package LESSON_PACKAGE;

            import java.util.Map;

            /** Takes every topic for one with a single partition. */
            public final class LESSON_STUB {

                private LESSON_STUB() {}

                public static int partitions(String topic, Map<String, Object> connection) {
                    return 1;
                }
            }
            """;

    private SkeletonSources() {}
}
