package learnkafka.learn.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Verdict;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Learners' code writes into diagnoses what it likes, and each sink has to take it as text. */
class FeedbackTest {

    private static final String HOSTILE =
            "::add-mask::a\n::error file=x::b\r%0A ```` </failure>]]> <b> | \u001b[31m\u202e\u0000 \ud800";

    private static final Judged RED = judged(
            outcome("one", Verdict.PASSED, Optional.empty()),
            outcome("two", Verdict.FAILED, Optional.of(diagnosis("got 17 of 30"))),
            outcome("three", Verdict.NOT_RUN, Optional.of(Diagnosis.of("not-run"))));

    @Test
    void a_page_has_the_points_and_what_each_red_test_found() {
        assertThat(Summary.markdown(List.of(RED)))
                .contains("This is feedback, not a grade.")
                .contains("| ✗ | 12 A &#124; copy | 1 of 3 | 4 of 12 |\n")
                .contains("## 12 A &#124; copy\n\n**rule &#42;two** · failed\n\n```text\nyou      got 17 of 30\n")
                .contains("because  both joined\nlook at  exercises/src/lesson12_fan_out/FanOut.java:21\n```\n")
                .doesNotContain("rule &#42;one");
    }

    @Test
    void text_of_a_learner_stays_behind_its_fence() {
        String page = Summary.markdown(List.of(failed(HOSTILE)));

        assertThat(page.lines().filter(line -> line.startsWith("`````"))).hasSize(2);
        assertThat(page).doesNotContain("\u001b", "\u202e", "\u0000", "\ud800");
    }

    @Test
    void a_page_never_gets_longer_than_a_step_may_write() {
        List<Judged> many = Collections.nCopies(400, failed("é".repeat(100_000)));

        String page = Summary.markdown(many);

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Summary.MOST);
        assertThat(page).endsWith("`./learn test all` tells it.\n").contains("… (cut)");
    }

    @Test
    void an_annotation_stands_at_the_line_to_look_at() {
        assertThat(Annotations.commands(List.of(RED)))
                .containsExactly("::error file=exercises/src/lesson12_fan_out/FanOut.java,line=21,"
                        + "title=12 A | copy::rule *two%0Agot 17 of 30%0Aboth joined");
    }

    @Test
    void an_annotation_is_one_command_whatever_stands_in_it_and_there_are_ten() {
        List<String> commands = Annotations.commands(Collections.nCopies(20, failed(HOSTILE)));

        assertThat(commands)
                .hasSize(10)
                .allSatisfy(command -> assertThat(command)
                        .startsWith("::error file=")
                        .contains("%0A::error file=x::b")
                        .contains("%250A")
                        .doesNotContain("\n", "\r", "\u001b"));
    }

    @Test
    void code_that_does_not_compile_is_told_once() {
        Optional<Diagnosis> same = Optional.of(diagnosis("';' expected"));
        Judged broken =
                judged(outcome("one", Verdict.DOES_NOT_COMPILE, same), outcome("two", Verdict.DOES_NOT_COMPILE, same));

        assertThat(Annotations.commands(List.of(broken))).hasSize(1);
        assertThat(Summary.markdown(List.of(broken))).containsOnlyOnce("expected");
    }

    @Test
    void the_xml_says_the_same_to_a_machine() throws Exception {
        Element suite = parsed(JUnitXml.text(RED));

        assertThat(suite.getAttribute("name")).isEqualTo("lesson12_fan_out");
        assertThat(Stream.of("tests", "failures", "errors", "skipped").map(suite::getAttribute))
                .containsExactly("3", "1", "0", "1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("one-group");
        assertThat(failure.getAttribute("message")).isEqualTo("both joined");
        assertThat(failure.getTextContent()).contains("you      got 17 of 30");
    }

    @Test
    void the_xml_can_be_read_whatever_a_learner_wrote() throws Exception {
        Element suite = parsed(JUnitXml.text(failed(HOSTILE)));

        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("</failure>]]> <b>")
                .contains("\ufffd[31m");
    }

    @Test
    void a_lesson_is_begun_when_a_test_of_it_is_more_than_todo() {
        assertThat(RED.isBegun()).isTrue();
        assertThat(judged(outcome("one", Verdict.TODO, Optional.empty())).isBegun())
                .isFalse();
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static Judged failed(String you) {
        return judged(outcome("two", Verdict.FAILED, Optional.of(diagnosis(you))));
    }

    private static Diagnosis diagnosis(String you) {
        return Diagnosis.of("one-group")
                .you(you)
                .because("both joined")
                .at(new StackTraceElement("FanOut", "consumerOf", "FanOut.java", 21));
    }

    private static Judged judged(Outcome... outcomes) {
        return new Judged(
                new LessonReport(new LessonId(12, "fan_out"), "A | copy", List.of(outcomes)),
                new Sources(Path.of("nowhere"), "exercises/src/lesson12_fan_out"));
    }

    private static Outcome outcome(String name, Verdict verdict, Optional<Diagnosis> diagnosis) {
        return new Outcome(
                name, "rule *" + name, 4, verdict, diagnosis, Duration.ofMillis(412), List.of(), Optional.empty());
    }
}
