package learnkafka.learn.feedback;

import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Verdict;

/** Writes a lesson's report in the XML that Surefire writes, and that services read. */
public final class JUnitXml {

    private static final Set<Verdict> FAILURES = Set.of(Verdict.FAILED, Verdict.TODO, Verdict.TIMED_OUT);
    private static final Set<Verdict> ERRORS = Set.of(Verdict.DOES_NOT_COMPILE, Verdict.CRASHED, Verdict.NO_BROKER);

    private final Judged lesson;
    private final XMLStreamWriter xml;

    private JUnitXml(Judged lesson, XMLStreamWriter xml) {
        this.lesson = lesson;
        this.xml = xml;
    }

    /** The name of a lesson's file. */
    public static String fileName(Judged lesson) {
        return "TEST-" + lesson.report().lesson().folder() + ".xml";
    }

    /** Write a lesson as a test suite. */
    public static String text(Judged lesson) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JUnitXml(lesson, xml).suite();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A string takes no XML", impossible);
        }
        return text + "\n";
    }

    private void suite() throws XMLStreamException {
        LessonReport report = lesson.report();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", report.lesson().folder());
        attribute("time", seconds(report.time()));
        attribute("tests", String.valueOf(report.outcomes().size()));
        attribute("errors", count(ERRORS));
        attribute("skipped", count(Set.of(Verdict.NOT_RUN)));
        attribute("failures", count(FAILURES));
        for (Outcome outcome : report.outcomes()) {
            testCase(outcome);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void testCase(Outcome outcome) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attribute("name", outcome.rule());
        attribute("classname", lesson.report().lesson().folder() + "." + outcome.test());
        attribute("time", seconds(outcome.time()));
        if (!outcome.passed()) {
            result(outcome);
        }
        xml.writeEndElement();
    }

    private void result(Outcome outcome) throws XMLStreamException {
        Verdict verdict = outcome.verdict();
        boolean skipped = verdict == Verdict.NOT_RUN;
        xml.writeStartElement(skipped ? "skipped" : FAILURES.contains(verdict) ? "failure" : "error");
        attribute("message", outcome.diagnosis().map(found -> found.because()).orElse(verdict.words()));
        if (!skipped) {
            attribute("type", outcome.diagnosis().map(found -> found.key()).orElse(verdict.words()));
            String evidence = outcome.diagnosis()
                    .map(found -> Evidence.text(found, lesson.sources()))
                    .orElse("");
            xml.writeCharacters(Untrusted.visible(evidence));
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Untrusted.visible(value));
    }

    private String count(Set<Verdict> verdicts) {
        return String.valueOf(lesson.report().outcomes().stream()
                .filter(outcome -> verdicts.contains(outcome.verdict()))
                .count());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
