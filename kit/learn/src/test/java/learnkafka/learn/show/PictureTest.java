package learnkafka.learn.show;

import static learnkafka.learn.show.Samples.audit;
import static learnkafka.learn.show.Samples.billing;
import static learnkafka.learn.show.Samples.many;
import static learnkafka.learn.show.Samples.member;
import static learnkafka.learn.show.Samples.partition;
import static learnkafka.learn.show.Samples.payments;
import static learnkafka.learn.show.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnkafka.learn.show.Snapshot.Entry;
import learnkafka.learn.show.Snapshot.Partition;
import learnkafka.lesson.report.Palette;
import learnkafka.lesson.report.Theme;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A snapshot as a learner sees it. */
class PictureTest {

    @Test
    void a_mark_stands_below_the_record_that_a_group_reads_next() {
        assertThat(drawn(payments(), 100, 30)).isEqualTo("""
                 payments  3 partitions, 13 records                                         localhost:9092  14:03:22

                 P0         … │1 user1        │2 user2        │3 user0        │4 user1        │5
                              │{"amount":10}  │{"amount":20}  │{"amount":30}  │{"amount":40}  │
                   audit-log                                                                  ▲5  lag 0    no member
                   billing                                    ▲3                                  lag 2    worker-1

                 P1         … │5 user2        │6 user0        │7 user1        │8 user2        │9
                              │{"amount":50}  │{"amount":60}  │{"amount":70}  │{"amount":80}  │
                   audit-log  ◀3                                                                  lag 6    no member
                   billing                                                                    ▲9  lag 0    worker-1

                 P2           │0              │1
                              │hi there       │
                   audit-log  no commit                                                                    no member
                   billing    no commit                                                                    worker-2

                 audit-log  Empty, 0 members, lag 6
                 billing    Stable, 2 members, lag 2
                   worker-1  P0 P1
                   worker-2  P2
                """);
    }

    @Test
    void forty_columns_of_ascii_are_enough() {
        assertThat(text(new Picture(Theme.ASCII, Palette.NONE, 40, 20)
                        .of(payments(), Optional.empty(), Optional.empty())))
                .isEqualTo("""
                 payments  3 partitions, 13 records

                 P0     .. |4 user1        |5
                           |{"amount":40}  |
                   audi..                  ^5  lag 0
                   bill..  <3                  lag 2
                 P1     .. |8 user2        |9
                           |{"amount":80}  |
                   audi..  <3                  lag 6
                   bill..                  ^9  lag 0
                 P2        |0              |1
                           |hi there       |
                   audi..  no commit
                   bill..  no commit

                 audit-log  Empty, 0 members, lag 6
                 billing    Stable, 2 members, lag 2
                   worker-1  P0 P1
                   worker-2  P2
                """);
    }

    @Test
    void a_takeover_jumps_out() {
        Snapshot before = payments();
        Snapshot now = snapshot(
                List.of(
                        partition(0, 0, 6),
                        partition(1, 2, 9),
                        before.partitions().get(2)),
                List.of(audit(), billing(GroupState.STABLE, member("worker-2", 0, 1, 2))));

        assertThat(text(new Picture(Theme.UNICODE, Palette.NONE, 100, 30)
                        .of(now, Optional.of(before), Optional.empty())))
                .isEqualTo("""
                 payments  3 partitions, 14 records                                         localhost:9092  14:03:22

                *P0         … │2 user2        │3 user0        │4 user1        │5 user2        │6
                *             │{"amount":20}  │{"amount":30}  │{"amount":40}  │{"amount":50}  │
                *  audit-log                                                  ▲5                  lag 1    no member
                *  billing                    ▲3                                                  lag 3    worker-2

                 P1         … │5 user2        │6 user0        │7 user1        │8 user2        │9
                              │{"amount":50}  │{"amount":60}  │{"amount":70}  │{"amount":80}  │
                   audit-log  ◀3                                                                  lag 6    no member
                *  billing                                                                    ▲9  lag 0    worker-2

                 P2           │0              │1
                              │hi there       │
                   audit-log  no commit                                                                    no member
                   billing    no commit                                                                    worker-2

                 audit-log  Empty, 0 members, lag 7
                 billing    Stable, 1 member, lag 3
                *  worker-2  P0-P2
                *  worker-1  gone
                """);
    }

    @Test
    void in_colour_what_changed_is_reversed_and_nothing_else() {
        Snapshot now = snapshot(
                payments().partitions(),
                List.of(audit(), billing(GroupState.PREPARING_REBALANCE, member("worker-1"), member("worker-2", 2))));

        List<String> lines =
                new Picture(Theme.UNICODE, Palette.COLOUR, 100, 30).of(now, Optional.of(payments()), Optional.empty());

        assertThat(lines.stream()
                        .flatMap(line -> java.util.regex.Pattern.compile("\u001b\\[7m(.*?)\u001b\\[0m")
                                .matcher(line)
                                .results())
                        .map(found -> found.group(1)))
                .containsExactly("no member", "no member", "PreparingRebalance", "waits");
    }

    @Test
    void the_reason_for_an_old_picture_takes_no_line_more() {
        Picture picture = new Picture(Theme.UNICODE, Palette.NONE, 100, 30);

        List<String> troubled = picture.of(payments(), Optional.empty(), Optional.of("No answer."));

        assertThat(troubled.get(1)).isEqualTo("*No answer.");
        assertThat(troubled).hasSameSizeAs(picture.of(payments(), Optional.empty(), Optional.empty()));
    }

    @Test
    void more_than_bars_have_room_for_becomes_a_table() {
        assertThat(drawn(many(12, 5), 100, 30)).isEqualTo("""
                 payments  12 partitions, 186 records                                       localhost:9092  14:03:22

                      end  lag of group-0   lag of group-1    lag of group-2    lag of group-3    lag of group-4
                 P0   10  3     reader-0    3     reader-1    3     reader-2    3     reader-3    3     reader-4
                 P1   11  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4
                 P2   12  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4
                 P3   13  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4
                 P4   14  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4
                 P5   15  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4
                 P6   16  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4
                 P7   17  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4
                 P8   18  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4
                 P9   19  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4
                 P10  20  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4
                 P11  21  -     reader-0    -     reader-1    -     reader-2    -     reader-3    -     reader-4

                 group-0  Stable  reader-0 P0-P11, spare-0 idle
                 group-1  Stable  reader-1 P0-P11, spare-1 idle
                 group-2  Stable  reader-2 P0-P11, spare-2 idle
                 group-3  Stable  reader-3 P0-P11, spare-3 idle
                 group-4  Stable  reader-4 P0-P11, spare-4 idle
                """);
    }

    @Test
    void what_the_screen_has_no_room_for_is_counted() {
        assertThat(drawn(many(100, 2), 60, 12)).isEqualTo("""
                 payments  100 partitions, 5950 records

                      end newest record lag of group-0    lag of group-1
                 P0   10  user0 {"amou… 3     reader-0    3     reader-1
                 P1   11  user1 {"amou… -     reader-0    -     reader-1
                 P2   12  user2 {"amou… -     reader-0    -     reader-1
                 P3   13  user0 {"amou… -     reader-0    -     reader-1
                 P4   14  user1 {"amou… -     reader-0    -     reader-1
                 … 95 more partitions

                 group-0  Stable  reader-0 P0-P99, spare-0 idle
                 group-1  Stable  reader-1 P0-P99, spare-1 idle
                """);
    }

    @Test
    void a_pipe_gets_all_of_it() {
        assertThat(drawn(many(100, 2), 100, 0)).contains(" P99 ").doesNotContain("more partitions");
    }

    @Test
    void a_topic_that_is_empty_or_has_no_leader_says_so() {
        Snapshot fresh = snapshot(
                List.of(new Partition(0, true, 0, 0, List.of()), new Partition(1, false, 4, 4, List.of())), List.of());

        assertThat(drawn(fresh, 60, 20)).isEqualTo("""
                 payments  2 partitions, 0 records  localhost:9092  14:03:22

                 P0      │0 empty
                         │

                 P1      │4 no leader
                         │

                 No group reads this topic yet.
                """);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "10,5", "20,10", "40,20", "41,12", "60,24", "72,9", "100,30", "240,70"})
    void nothing_is_wider_or_longer_than_the_screen(int width, int height) {
        for (Theme theme : Theme.values()) {
            for (Snapshot snapshot : List.of(payments(), many(1, 0), many(12, 5), many(100, 30), wide())) {
                assertThat(new Picture(theme, Palette.NONE, width, height)
                                .of(snapshot, Optional.of(payments()), Optional.of("No answer.")))
                        .hasSizeLessThanOrEqualTo(height)
                        .allSatisfy(line ->
                                assertThat(Columns.of(line)).describedAs(line).isLessThanOrEqualTo(width));
            }
        }
    }

    private static Snapshot wide() {
        Entry entry = new Entry(Long.MAX_VALUE - 1, Optional.of("支払い".repeat(40)), "💶".repeat(90));
        return snapshot(
                List.of(new Partition(0, true, 0, Long.MAX_VALUE, List.of(entry))),
                List.of(new Snapshot.Group(
                        "請求".repeat(60), GroupState.STABLE, Map.of(0, 1L), List.of(member("労働者".repeat(50), 0)))));
    }

    private static String drawn(Snapshot snapshot, int width, int height) {
        return text(new Picture(Theme.UNICODE, Palette.NONE, width, height)
                .of(snapshot, Optional.empty(), Optional.empty()));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
