package learnkafka.lesson.files;

import java.nio.file.Path;

/** The program that runs a JVM. */
public final class JavaProgram {

    /** Where it is: the one that runs this JVM, so that all of the kit's processes are of one JDK. */
    public static final String PATH =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaProgram() {}
}
