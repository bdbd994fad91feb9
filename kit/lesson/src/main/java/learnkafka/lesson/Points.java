package learnkafka.lesson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a test of a lesson is worth when it passes. All tests of a lesson together are worth {@link #LESSON}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Points {

    /** What a lesson is worth. */
    int LESSON = 10;

    /** How many points, at least 1. */
    int value();
}
