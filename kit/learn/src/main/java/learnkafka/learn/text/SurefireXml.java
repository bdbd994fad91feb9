package learnkafka.learn.text;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import learnkafka.lesson.Verdict;

/** Writes a test suite in the XML that Surefire writes, and that services read. */
public final class SurefireXml {

    private static final Set<Verdict> FAILURES = Set.of(Verdict.FAILED, Verdict.TODO, Verdict.TIMED_OUT);
    private static final Set<Verdict> ERRORS = Set.of(Verdict.DOES_NOT_COMPILE, Verdict.CRASHED, Verdict.NO_BROKER);

    private final XMLStreamWriter xml;

    private SurefireXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A test suite, by the name that services show. */
    public record Suite(String name, Duration time, List<Case> cases) {

        public Suite {
            cases = List.copyOf(cases);
        }
    }

    /**
     * A test.
     *
     * @param message why it did not pass, in a line
     * @param type what kind of failure that is
     * @param text the evidence; untrusted text, as all other text here
     */
    public record Case(
            String name, String className, Duration time, Verdict verdict, String message, String type, String text) {}

    /** Write a test suite as a document. */
    public static String text(Suite suite) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new SurefireXml(xml).suite(suite);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A string takes no XML", impossible);
        }
        return text + "\n";
    }

    private void suite(Suite suite) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", suite.name());
        attribute("time", seconds(suite.time()));
        attribute("tests", String.valueOf(suite.cases().size()));
        attribute("errors", count(suite, ERRORS));
        attribute("skipped", count(suite, Set.of(Verdict.NOT_RUN)));
        attribute("failures", count(suite, FAILURES));
        for (Case test : suite.cases()) {
            testCase(test);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void testCase(Case test) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attribute("name", test.name());
        attribute("classname", test.className());
        attribute("time", seconds(test.time()));
        if (test.verdict() != Verdict.PASSED) {
            result(test);
        }
        xml.writeEndElement();
    }

    private void result(Case test) throws XMLStreamException {
        boolean skipped = test.verdict() == Verdict.NOT_RUN;
        xml.writeStartElement(skipped ? "skipped" : FAILURES.contains(test.verdict()) ? "failure" : "error");
        attribute("message", test.message());
        if (!skipped) {
            attribute("type", test.type());
            xml.writeCharacters(Untrusted.visible(test.text()));
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Untrusted.visible(value));
    }

    private static String count(Suite suite, Set<Verdict> verdicts) {
        return String.valueOf(suite.cases().stream()
                .filter(test -> verdicts.contains(test.verdict()))
                .count());
    }

    private static String seconds(Duration time) {
        return time.isZero() ? "0" : String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
