package learnkafka.lesson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a test class the test of a lesson.
 *
 * <p>The lesson's number and name come from its package, {@code lesson12_fan_out}. Tests run in the order of JUnit's
 * {@code @Order} and take {@link Kafka} and {@link Learner} as parameters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LessonExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public @interface Lesson {

    /** What the lesson is called, in a few words. */
    String title();

    /** The class that the learner completes. */
    Class<?> stub();

    /** Hard limit for each test, in seconds: a learner's endless loop ends here. */
    int limit() default 15;

    /** How many brokers the lesson needs. */
    int brokers() default 1;

    /** Whether one broker will do on a cluster of your own, to which the kit can't add any. */
    boolean oneWillDo() default false;
}
