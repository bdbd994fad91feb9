package learnkafka.learn.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.model.TestEvidence;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is handed in, it gets one grade, the same each time, and nobody else's grade moves. */
class HostileTest {

    private static final LessonFolder FIXTURE =
            new LessonFolder(new LessonId(90, "fixture"), Path.of("src/test/lessons/lesson90_fixture"));

    /** They stand between the hostile ones, in the order of names. */
    private static final List<Hostile> NEIGHBOURS = List.of(
            Hostile.code("d-right", "", "return right(words, handler);", Hostile.RIGHT),
            Hostile.code("g-stub", "", "throw new learnkafka.stub.Todo();", "GRADED todo todo 0, todo todo 0"),
            Hostile.code("m-near", "", "return wrong(words, handler);", Hostile.NOT_LOUD),
            Hostile.code("p-right", "", "return right(words, handler);", Hostile.RIGHT));

    /** The grades of neighbours whom nobody disturbs, by the lessons. */
    private static final Map<List<LessonFolder>, List<StudentGrades>> ALONE = new HashMap<>();

    private static Cluster cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        cluster = Clusters.openAlone(1);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DOCKER")
    void each_gets_its_grade_and_the_neighbours_keep_theirs(Isolation isolation) throws Exception {
        Here.require(isolation);
        try (Harms harms = new Harms(folder)) {
            List<Hostile> all = new ArrayList<>(HostileSubmissions.ofCode());
            all.addAll(HostileSubmissions.ofFiles());
            all.addAll(harms.submissions());

            Grader.Result result = judge(all, NEIGHBOURS, isolation, List.of(FIXTURE), HostileTest::shared);

            harms.verify(isolation);
            verify(result.evidence());
        }
    }

    @Test
    @Tag("docker")
    void so_it_is_in_a_container() throws Exception {
        each_gets_its_grade_and_the_neighbours_keep_theirs(Isolation.DOCKER);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DOCKER")
    void whoever_harms_a_broker_harms_their_own(Isolation isolation) throws Exception {
        Here.require(isolation);
        judge(
                HostileToKafka.all(),
                HostileToKafka.neighbours(),
                isolation,
                HostileToKafka.LESSONS,
                Clusters::openAlone);
    }

    @Test
    @Tag("docker")
    void from_a_container_too() throws Exception {
        whoever_harms_a_broker_harms_their_own(Isolation.DOCKER);
    }

    @Test
    void who_is_right_and_takes_their_time_is_right_twenty_times_of_twenty() throws Exception {
        Here.require(Isolation.BWRAP);
        String slow = "LockSupport.parkNanos(1_000_000_000L); return right(words, handler);";
        List<Hostile> all = IntStream.range(0, 20)
                .mapToObj(i -> Hostile.code("slow-" + i, "", slow, Hostile.RIGHT))
                .toList();

        Grader.Result result = HandedIn.grade(folder, all, Isolation.BWRAP, List.of(FIXTURE), HostileTest::shared);

        assertThat(HandedIn.lines(result)).isEqualTo(expected(all, Isolation.BWRAP));
    }

    @Test
    void instructors_are_told_of_each_case() throws Exception {
        try (Harms harms = new Harms(folder)) {
            List<String> rows = Stream.of(
                            HostileSubmissions.ofCode(),
                            HostileSubmissions.ofFiles(),
                            HostileToKafka.all(),
                            harms.submissions())
                    .flatMap(List::stream)
                    .map(Hostile::row)
                    .toList();

            assertThat(Files.readString(Path.of("../../INSTRUCTORS.md")))
                    .contains("\n## What isolation protects from\n")
                    .contains("| --- | --- | --- | --- |\n" + String.join("\n", rows) + "\n\n");
        }
    }

    private Grader.Result judge(
            List<Hostile> hostile,
            List<Hostile> neighbours,
            Isolation isolation,
            List<LessonFolder> lessons,
            IntFunction<Cluster> brokers)
            throws Exception {
        List<Hostile> all = new ArrayList<>(neighbours);
        all.addAll(hostile);
        Grader.Result result = HandedIn.grade(folder, all, isolation, lessons, brokers);
        assertThat(HandedIn.lines(result))
                .as(() -> "with the evidence " + result.evidence())
                .containsExactlyInAnyOrderEntriesOf(expected(all, isolation));
        if (!ALONE.containsKey(lessons)) {
            ALONE.put(
                    lessons,
                    HandedIn.grade(folder, neighbours, isolation, lessons, brokers)
                            .grades()
                            .students());
        }
        assertThat(result.grades().students()).containsAll(ALONE.get(lessons));
        return result;
    }

    private static void verify(List<StudentEvidence> evidence) {
        Map<String, List<TestEvidence>> seen =
                evidence.stream().collect(Collectors.toMap(StudentEvidence::student, StudentEvidence::tests));
        assertThat(seen.get("deadlock").get(0).you())
                .contains("the thread rival waits for a lock that another thread holds, at Fixture.java:15")
                .hasSize(3);
        assertThat(seen.get("leak").get(0).warnings()).contains("the thread left still runs");
        assertThat(seen.get("exit").get(0).lookAt()).isEqualTo("Fixture.java:10");
        assertThat(seen.get("commands").get(0).you())
                .singleElement()
                .asString()
                .startsWith("Fixture.shout threw IllegalStateException: ::stop-commands::x")
                .doesNotContain("\n");
    }

    /** One cluster for all, which takes seconds off each: none of these submissions gets as far as Kafka. */
    private static Cluster shared(int brokers) {
        return new SharedCluster(cluster);
    }

    private static Map<String, String> expected(List<Hostile> all, Isolation isolation) {
        return all.stream()
                .collect(Collectors.toMap(
                        Hostile::name, each -> each.expected(isolation), (one, other) -> one, TreeMap::new));
    }
}
