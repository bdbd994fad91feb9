package fanout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;

@EmbeddedKafka
class FanOutTest {

    private static Payments payments;

    @BeforeAll
    static void connect(EmbeddedKafkaBroker broker) {
        payments = new Payments(broker.getBrokersAsString());
    }

    @AfterAll
    static void disconnect() {
        payments.close();
    }

    @Test
    @DisplayName("each service sees every payment, those from before it started too")
    void each_service_sees_every_payment() {
        String topic = payments.topic();
        payments.publish(topic, "payment", 30);
        try (Service notifications = payments.start("notifications", topic);
                Service auditLog = payments.start("audit-log", topic)) {
            Service.readAll(notifications, auditLog);

            assertThat(notifications.count()).isEqualTo(30);
            assertThat(auditLog.count()).isEqualTo(30);
        }
    }

    @Test
    @DisplayName("a service that falls behind holds up nobody else")
    void offsets_move_independently() {
        String topic = payments.topic();
        payments.publish(topic, "payment", 30);
        try (Service notifications = payments.start("notifications", topic)) {
            Service auditLog = payments.start("audit-log", topic);
            Service.readAll(notifications, auditLog);
            assertThat(notifications.count()).isEqualTo(30);
            assertThat(auditLog.count()).isEqualTo(30);
            auditLog.commit();
            auditLog.close();

            payments.publish(topic, "late-payment", 6);
            Service.readAll(notifications);
            notifications.commit();

            assertThat(notifications.count()).isEqualTo(36);
            assertThat(payments.lag("notifications", topic)).isZero();
            assertThat(payments.lag("audit-log", topic)).isEqualTo(6);
        }
    }

    @Test
    @DisplayName("a service that is restarted goes on where it was")
    void a_restarted_service_goes_on() {
        String topic = payments.topic();
        payments.publish(topic, "payment", 30);
        try (Service before = payments.start("audit-log", topic)) {
            Service.readAll(before);
            assertThat(before.count()).isEqualTo(30);
            before.commit();
        }

        payments.publish(topic, "late-payment", 5);
        try (Service after = payments.start("audit-log", topic)) {
            Service.readAll(after);
            assertThat(after.count()).isEqualTo(5);
        }
    }
}
