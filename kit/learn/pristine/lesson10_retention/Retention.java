package lesson10_retention;

import java.time.Duration;
import java.util.Map;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.admin.Admin;

/** Sets how long a topic keeps its records. */
public final class Retention {

    private Retention() {}

    /**
     * Have the records of a topic vanish when they are older than that, those that it holds now and those to come.
     *
     * <p>Younger records, and all other topics, stay as they are.
     */
    public static void keepFor(Duration age, String topic, Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            // TODO Tell the topic how old its records may get. Who deletes them then?
            throw new Todo();
        }
    }
}
