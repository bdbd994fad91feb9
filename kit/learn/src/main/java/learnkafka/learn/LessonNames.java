package learnkafka.learn;

import java.util.Iterator;

/** The names that lessons go by, for a shell that completes what is typed. */
final class LessonNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Checkout.find().lessons().stream()
                .map(lesson -> lesson.id().name())
                .iterator();
    }
}
