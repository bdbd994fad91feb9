package lesson16_three_cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learnkafka.lesson.Asked;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Group;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Reader;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import learnkafka.lesson.Wait;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Three cases", stub = Teams.class, limit = 30)
class TeamsTest {

    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration AT_ONCE = Duration.ofMillis(1_500);
    private static final Duration KNOCK = Duration.ofSeconds(2);

    /** So long an answer that does not wait for the group takes at most. */
    private static final Duration GRACE = Duration.ofMillis(150);

    @Test
    @Order(1)
    @Points(2)
    @DisplayName("as many members as partitions: each has one")
    void as_many_members_as_partitions(Kafka kafka, Learner learner) throws Exception {
        int number = draw(2, 4);
        try (Office office = new Office(kafka, learner, number)) {
            office.judge(office.start(number));
        }
    }

    @Test
    @Order(2)
    @Points(2)
    @DisplayName("more partitions than members: some have one more than others")
    void more_partitions_than_members(Kafka kafka, Learner learner) throws Exception {
        try (Office office = new Office(kafka, learner, draw(5, 7))) {
            office.judge(office.start(draw(2, 3)));
        }
    }

    @Test
    @Order(3)
    @Points(3)
    @DisplayName("more members than partitions: the surplus ones are idle, and the answer says so")
    void more_members_than_partitions(Kafka kafka, Learner learner) throws Exception {
        try (Office office = new Office(kafka, learner, 2)) {
            office.judge(office.start(draw(3, 4)));
        }
    }

    @Test
    @Order(4)
    @Points(3)
    @DisplayName("when one more member joins, the next answer waits for it, and knows it")
    void one_more_joins(Kafka kafka, Learner learner) throws Exception {
        try (Office office = new Office(kafka, learner, draw(4, 6))) {
            office.judge(office.start(2));
            office.judge(office.oneMore());
        }
    }

    private static int draw(int least, int most) {
        return Draws.random().nextInt(least, most + 1);
    }

    /** The learner's team, and what the broker knows of it. */
    private static final class Office implements AutoCloseable {

        private final Kafka kafka;
        private final Learner learner;
        private final Topic payments;
        private final Group group;
        private final Map<String, Object> connection;
        private final Map<String, Object> settings;
        private final Reader predecessor;
        private final List<String> candidates = new ArrayList<>(List.of("ada", "ben", "cleo", "dan", "eve"));
        private final List<String> hired = new ArrayList<>();
        private final List<AutoCloseable> members = new ArrayList<>();
        private final List<Map<String, List<Integer>>> answers = new ArrayList<>();
        private boolean early;

        Office(Kafka kafka, Learner learner, int partitions) {
            this.kafka = kafka;
            this.learner = learner;
            payments = kafka.topic("payments", partitions);
            group = kafka.group(kafka.groupName("team"));
            connection = kafka.connection();
            settings = kafka.connection();
            settings.put("group.id", group.id());
            settings.put("key.deserializer", StringDeserializer.class.getName());
            settings.put("value.deserializer", StringDeserializer.class.getName());
            // So soon a member hears of another that has joined.
            settings.put("heartbeat.interval.ms", 100);
            Map<String, Object> before = new TreeMap<>(settings);
            before.put("client.id", "predecessor");
            predecessor = kafka.reader("predecessor", before).subscribe(payments);
            Collections.shuffle(candidates, Draws.random());
        }

        /**
         * Start the team, and ask at once who has what.
         *
         * <p>A member from before it does not poll while the team joins, and so keeps the group from being stable.
         * It leaves when all are there and had the time for an answer that comes too early.
         */
        Map<String, List<Integer>> start(int number) {
            Wait.need("the group has a first member", BOUND, () -> {
                predecessor.poll();
                return !predecessor.assignment().isEmpty();
            });
            hire(number);
            Asked<Map<String, List<Integer>>> asked = ask(number);
            boolean all = Wait.until(
                    "the members knock",
                    KNOCK,
                    () -> asked.isAnswered() || group.members().size() > number);
            early = Wait.until("an answer comes too early", GRACE, asked::isAnswered);
            predecessor.close();
            return answer(asked, all ? BOUND : SOON);
        }

        /** Ask who will have what when there is one more, and hire that one only then. */
        Map<String, List<Integer>> oneMore() {
            Asked<Map<String, List<Integer>>> asked = ask(hired.size() + 1);
            early = Wait.until("an answer comes too early", GRACE, asked::isAnswered);
            hire(1);
            return answer(asked, BOUND);
        }

        private void hire(int number) {
            List<String> names = List.copyOf(candidates.subList(hired.size(), hired.size() + number));
            hired.addAll(names);
            members.add(learner.ask(Teams::hire, names, payments.name(), settings));
        }

        private Asked<Map<String, List<Integer>>> ask(int number) {
            return Asked.of("who has what", () -> learner.ask(Teams::assignment, group.id(), number, connection));
        }

        private Map<String, List<Integer>> answer(Asked<Map<String, List<Integer>>> asked, Duration bound) {
            boolean complete =
                    Wait.until("the group is stable with all members", bound, () -> asked.isAnswered() || isComplete());
            if (!(complete && Wait.until("an answer", PATIENCE, asked::isAnswered))) {
                throw (complete
                                ? Diagnosis.of("never-answers")
                                        .because("a description is a picture of one moment: who waits until the group"
                                                + " is stable with all of its members has to ask again and again")
                                : whyIncomplete())
                        .you("assignment() has not answered")
                        .broker(group())
                        .failure();
            }
            try {
                return sorted(asked.answer());
            } catch (ConcurrentModificationException twoThreads) {
                throw Diagnosis.of("asked-from-another-thread")
                        .you("assignment() threw: " + Text.line(String.valueOf(twoThreads.getMessage())))
                        .broker(group())
                        .because("a KafkaConsumer belongs to the thread that polls, and tells nobody else what it has:"
                                + " the group's coordinator does")
                        .failure(twoThreads);
            }
        }

        private static Map<String, List<Integer>> sorted(Map<String, List<Integer>> answer) {
            Map<String, List<Integer>> sorted = new TreeMap<>();
            answer.forEach((name, numbers) ->
                    sorted.put(name, numbers.stream().sorted().toList()));
            return sorted;
        }

        void judge(Map<String, List<Integer>> answer) {
            // Who answers says that all have joined: only an answer that came early leaves something to wait for.
            if (!Wait.until("the group is stable with all members", early ? SOON : AT_ONCE, this::isComplete)) {
                throw whyIncomplete().you(said(answer)).broker(group()).failure();
            }
            Map<String, List<Integer>> truth = truth();
            if (!truth.keySet().equals(Set.copyOf(hired))) {
                throw whyOtherNames(truth).you(said(answer)).broker(group()).failure();
            }
            if (early || !answer.equals(truth)) {
                throw whyWrong(answer, truth).broker(group()).failure();
            }
            answers.add(answer);
        }

        private Diagnosis whyIncomplete() {
            return why().you("the team was to have " + Text.count(hired.size(), "member"));
        }

        private Diagnosis why() {
            if (!group.members().isEmpty()) {
                return Diagnosis.of("one-member-for-all")
                        .because("partitions are shared among the members of the group,"
                                + " and a member is a consumer that subscribes and polls");
            }
            List<Group> others = kafka.groupsReading(payments);
            if (!others.isEmpty()) {
                return Diagnosis.of("in-other-groups")
                        .you("the topic is read by "
                                + Text.list(others.stream().map(Group::id).toList()))
                        .because("group.id says who shares: consumers with another one are another team,"
                                + " and have all partitions for themselves");
            }
            return Diagnosis.of("assigned-by-hand")
                    .because("assign() takes partitions without asking anybody:"
                            + " the group shares among those who subscribe");
        }

        private Diagnosis whyOtherNames(Map<String, List<Integer>> truth) {
            return (truth.size() < hired.size()
                            ? Diagnosis.of("one-name-for-all")
                                    .because("the client id is what people tell members apart by:"
                                            + " Kafka does not mind if two have the same, a map does")
                            : Diagnosis.of("names-made-up")
                                    .because("a consumer is called what its client.id says: where there is none, Kafka"
                                            + " makes one up, and nobody knows whose it is"))
                    .you("hired were " + Text.list(hired));
        }

        private Diagnosis whyWrong(Map<String, List<Integer>> answer, Map<String, List<Integer>> truth) {
            Map<String, List<Integer>> busy = new TreeMap<>(truth);
            busy.values().removeIf(List::isEmpty);
            if (!early && answer.equals(busy)) {
                return Diagnosis.of("idle-left-out")
                        .you(said(answer))
                        .because("a member without a partition is a member all the same:"
                                + " it is idle, and takes over when another goes");
            }
            if (answer(ask(hired.size()), BOUND).equals(truth)) {
                return Diagnosis.of("answered-early")
                        .you("asked while members were joining or leaving,", said(answer))
                        .because("who has what is decided when all members have joined:"
                                + " until the group is stable with all of them, there is no answer");
            }
            if (answers.contains(answer)) {
                return Diagnosis.of("first-answer-for-ever")
                        .you("one more member was hired, and again", said(answer))
                        .because("each member that joins or leaves makes the group share anew,"
                                + " and who has what holds until then");
            }
            return Diagnosis.of("not-the-groups-answer")
                    .you(said(answer))
                    .because("how partitions are shared is up to the group's assignor:"
                            + " who wants to know who has what has to ask");
        }

        /** Whether the group is stable, with all members, and with them all partitions. */
        private boolean isComplete() {
            List<Group.Member> all = group.stableMembers().orElse(List.of());
            List<Integer> assigned = all.stream()
                    .flatMap(member -> numbers(member).stream())
                    .sorted()
                    .toList();
            return all.size() == hired.size()
                    && assigned.equals(
                            IntStream.range(0, payments.partitions()).boxed().toList());
        }

        private Map<String, List<Integer>> truth() {
            Map<String, List<Integer>> truth = new TreeMap<>();
            group.stableMembers().orElseThrow().forEach(member -> truth.put(member.client(), numbers(member)));
            return sorted(truth);
        }

        private static List<Integer> numbers(Group.Member member) {
            return member.partitions().stream().map(TopicPartition::partition).toList();
        }

        private static String said(Map<String, List<Integer>> answer) {
            return "assignment() said " + answer;
        }

        private List<String> group() {
            List<Group.Member> all = group.members();
            return Stream.concat(
                            Stream.of("group " + group.id() + " is " + group.state() + ", with "
                                    + Text.count(all.size(), "member") + " for "
                                    + Text.count(payments.partitions(), "partition")),
                            all.stream().map(Office::line))
                    .toList();
        }

        private static String line(Group.Member member) {
            List<String> partitions =
                    numbers(member).stream().map(number -> "P" + number).toList();
            return member.client() + (partitions.isEmpty() ? ": none" : ": " + Text.list(partitions));
        }

        @Override
        public void close() throws Exception {
            predecessor.close();
            for (AutoCloseable some : members) {
                Wait.ends("close members", SOON, some::close);
            }
        }
    }
}
