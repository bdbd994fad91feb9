package learnkafka.host;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Collectors;

/** The learner's classes. Their loader sees the Kafka client and kit/stub, and nothing else of the kit. */
final class LearnerClasses {

    private final URLClassLoader loader;

    LearnerClasses(List<String> folders) {
        this.loader = new URLClassLoader(
                "learner",
                folders.stream().map(LearnerClasses::url).toArray(URL[]::new),
                LearnerClasses.class.getClassLoader());
    }

    ClassLoader loader() {
        return loader;
    }

    /** Find a public static method. The learner may have made the class itself less than public. */
    Method find(String type, String method, List<String> parameters) {
        try {
            for (Method candidate : Class.forName(type, false, loader).getDeclaredMethods()) {
                int modifiers = candidate.getModifiers();
                if (Callee.matches(candidate, method, parameters)
                        && !candidate.isBridge()
                        && Modifier.isPublic(modifiers)
                        && Modifier.isStatic(modifiers)) {
                    return candidate;
                }
            }
        } catch (ClassNotFoundException missing) {
            throw new RefusedException(Refusal.Kind.NO_CLASS, type, "");
        }
        throw new RefusedException(Refusal.Kind.NO_METHOD, signature(type, method, parameters), "");
    }

    private static String signature(String type, String method, List<String> parameters) {
        String taken = parameters.stream().map(LearnerClasses::simpleName).collect(Collectors.joining(", "));
        return simpleName(type) + "." + method + "(" + taken + ")";
    }

    private static String simpleName(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    private static URL url(String folder) {
        try {
            return new File(folder).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException("The folder [" + folder + "] makes no URL.", impossible);
        }
    }
}
