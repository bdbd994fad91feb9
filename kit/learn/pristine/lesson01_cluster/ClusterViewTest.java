package lesson01_cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import learnkafka.lesson.ClusterFacts;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import lesson01_cluster.ClusterView.Cluster;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Meet the cluster", stub = ClusterView.class, brokers = 3, oneWillDo = true)
class ClusterViewTest {

    @Test
    @Order(1)
    @Points(3)
    @DisplayName("the cluster says which one it is")
    void the_cluster_says_which_one_it_is(Kafka kafka, Learner learner) throws Exception {
        Meeting meeting = new Meeting(kafka, learner);

        meeting.rejectId();
    }

    @Test
    @Order(2)
    @Points(4)
    @DisplayName("the controller is the node that leads the metadata quorum")
    void the_controller_leads_the_quorum(Kafka kafka, Learner learner) throws Exception {
        Meeting meeting = new Meeting(kafka, learner);

        meeting.rejectController();
    }

    @Test
    @Order(3)
    @Points(3)
    @DisplayName("one broker's address is enough to find them all")
    void one_address_finds_all_brokers(Kafka kafka, Learner learner) throws Exception {
        Meeting meeting = new Meeting(kafka, learner);

        meeting.rejectBrokers();
    }

    /** What the learner's method made of one broker's address, beside what the cluster is. */
    private static final class Meeting {

        /** So often one is asked who picks a broker at random, that it is seen. */
        private static final int QUESTIONS = 12;

        private final Kafka kafka;
        private final ClusterFacts facts;
        private final String address;
        private final Map<String, Object> connection;
        private final Cluster answer;

        Meeting(Kafka kafka, Learner learner) {
            this.kafka = kafka;
            this.facts = kafka.facts();
            List<String> addresses = List.copyOf(facts.brokers().values());
            this.address = addresses.get(Draws.random().nextInt(addresses.size()));
            this.connection = kafka.connection();
            connection.put("bootstrap.servers", address);
            this.answer = learner.ask(ClusterView::describe, connection);
        }

        void rejectId() {
            if (!answer.id().equals(facts.id())) {
                throw (answer.id().startsWith("KafkaFuture")
                                ? Diagnosis.of("future-not-resolved")
                                        .because("a future is the promise of an answer and not the answer:"
                                                + " get() waits until it is there, and hands it out")
                                : Diagnosis.of("id-made-up")
                                        .because("an id is drawn when a cluster's storage is formatted,"
                                                + " and nobody but the cluster can tell it"))
                        .you("describe answered the id " + Text.line(answer.id()))
                        .broker(facts.picture().get(0))
                        .failure();
            }
        }

        void rejectController() {
            if (answer.controller() == facts.controller()
                    || answer.controller() == kafka.facts().controller()) {
                return;
            }
            if (!facts.brokers().containsKey(answer.controller())) {
                throw Diagnosis.of("controller-made-up")
                        .you("describe answered the controller " + answer.controller())
                        .broker(facts.picture())
                        .because("node ids are up to whoever sets a cluster up, and which controller leads"
                                + " is up to their vote: it takes a question to know")
                        .failure();
            }
            throw Diagnosis.of("any-broker-for-controller")
                    .you("describe answered the controller " + answer.controller())
                    .broker(facts.picture())
                    .broker("describeCluster().controller(), asked " + QUESTIONS + " times, named "
                            + Text.list(namedControllers().stream()
                                    .map(String::valueOf)
                                    .toList()))
                    .because("clients have no business with the controller, so a broker names any broker"
                            + " when asked for it: who leads is known to the metadata quorum")
                    .failure();
        }

        private Set<Integer> namedControllers() {
            Set<Integer> named = new TreeSet<>();
            try (Admin admin = Admin.create(connection)) {
                for (int i = 0; i < QUESTIONS; i++) {
                    named.add(admin.describeCluster().controller().get().id());
                }
            } catch (Exception unanswered) {
                throw new IllegalStateException(unanswered);
            }
            return named;
        }

        void rejectBrokers() {
            Map<Integer, String> brokers = new TreeMap<>(answer.brokers());
            // A broker that is slow to give a sign of life is left out for a while: the cluster may have changed.
            if (!brokers.equals(facts.brokers())
                    && !brokers.equals(kafka.facts().brokers())) {
                List<String> lines = new ArrayList<>();
                lines.add("describe was given the address " + address);
                lines.add("it answered " + Text.count(brokers.size(), "broker") + (brokers.isEmpty() ? "" : ":"));
                brokers.forEach((id, where) -> lines.add(id + " at " + Text.line(where)));
                throw why(brokers)
                        .you(lines.toArray(String[]::new))
                        .broker(facts.picture())
                        .failure();
            }
        }

        private Diagnosis why(Map<Integer, String> brokers) {
            Set<String> addresses = Set.copyOf(facts.brokers().values());
            if (facts.brokers().entrySet().containsAll(brokers.entrySet())) {
                return Diagnosis.of("brokers-left-out")
                        .because("every broker of the cluster counts, and only its id is its own:"
                                + " several may well run on one host");
            }
            if (addresses.size() > 1 && Set.copyOf(brokers.values()).equals(Set.of(address))) {
                return Diagnosis.of("bootstrap-echoed")
                        .because("bootstrap.servers is only where a client asks first:"
                                + " any broker knows all the others, and the client goes on with those");
            }
            if (!facts.brokers().containsKey(facts.controller()) && brokers.containsKey(facts.controller())) {
                return Diagnosis.of("controllers-for-brokers")
                        .because("a controller keeps the cluster's metadata, a broker keeps records:"
                                + " one node may have both roles, and need not");
            }
            if (!brokers.values().stream().allMatch(where -> where.matches("\\S+:\\d+"))) {
                return Diagnosis.of("not-host-and-port")
                        .because("an address is a host, a colon and a port:"
                                + " brokers may share a host or a port, never both");
            }
            if (Set.copyOf(brokers.values()).equals(addresses)) {
                return Diagnosis.of("position-for-id")
                        .because("a broker's id is set by whoever runs it and stays when others come and go:"
                                + " its place in a list says nothing");
            }
            return Diagnosis.of("not-the-brokers")
                    .because("describeCluster().nodes() holds every broker of the cluster and nothing else,"
                            + " at the addresses that are meant for clients");
        }
    }
}
