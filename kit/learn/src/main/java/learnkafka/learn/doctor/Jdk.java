package learnkafka.learn.doctor;

import javax.tools.ToolProvider;

/** The JDK. That it is new enough the launcher has seen to. */
final class Jdk {

    Finding compiler() {
        String version = System.getProperty("java.version");
        String home = System.getProperty("java.home");
        return ToolProvider.getSystemJavaCompiler() == null
                ? Finding.stops("JDK", "no compiler in [" + home + "]", "Install a JDK, or point JAVA_HOME at one.")
                : Finding.ok("JDK", version + " in " + home);
    }
}
