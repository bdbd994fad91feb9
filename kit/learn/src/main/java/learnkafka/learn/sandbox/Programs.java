package learnkafka.learn.sandbox;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;

/**
 * The programs among a learner's classes: those with a {@code main}.
 *
 * @param names full names of their classes
 */
public record Programs(List<String> names) {

    private static final String SUFFIX = ".class";

    /** Find the programs in a folder of classes. None of them is loaded. */
    public static Programs in(Path classes) throws IOException {
        try (ClassFileLocator learners = new ClassFileLocator.ForFolder(classes.toFile());
                Stream<Path> files = Files.walk(classes)) {
            ClassFileLocator locator = new ClassFileLocator.Compound(
                    learners, ClassFileLocator.ForClassLoader.of(Programs.class.getClassLoader()));
            TypePool pool = TypePool.Default.of(locator);
            return new Programs(files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(file -> className(classes.relativize(file)))
                    .filter(name -> !pool.describe(name)
                            .resolve()
                            .getDeclaredMethods()
                            .filter(named("main")
                                    .and(isPublic())
                                    .and(isStatic())
                                    .and(takesArguments(String[].class)))
                            .isEmpty())
                    .sorted()
                    .toList());
        }
    }

    private static String className(Path file) {
        String name = file.toString().replace(File.separatorChar, '.');
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** Find a program by the name of its class, {@code Produce} or {@code produce}. */
    public Optional<String> find(String name) {
        String bare = name.replaceFirst("\\.java$", "");
        return names.stream()
                .filter(full -> simple(full).equalsIgnoreCase(bare) || full.equals(bare))
                .findFirst();
    }

    /** The names as a learner says them. */
    public List<String> simpleNames() {
        return names.stream().map(Programs::simple).toList();
    }

    static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
