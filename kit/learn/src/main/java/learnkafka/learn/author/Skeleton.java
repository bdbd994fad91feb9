package learnkafka.learn.author;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.lesson.LessonId;

/**
 * A lesson that is as small as can be, in which everything is there and works.
 *
 * @param stub name of the stub's class
 * @param title what the lesson is called until its author calls it otherwise
 */
record Skeleton(LessonId id, String stub, String title) {

    static Skeleton of(LessonId id) {
        String words = id.name().replace('_', ' ');
        return new Skeleton(
                id,
                Stream.of(id.name().split("_")).map(Skeleton::capitalized).collect(Collectors.joining()),
                capitalized(words));
    }

    /** The lesson's files by their place in the checkout. */
    Map<String, String> files() {
        String folder = id.folder() + "/";
        String solutions = "solutions/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("exercises/src/" + folder + "README.md", filled(SkeletonPages.README));
        files.put("exercises/src/" + folder + "hints.md", filled(SkeletonPages.HINTS));
        files.put("exercises/src/" + folder + stub + ".java", filled(SkeletonSources.STUB));
        files.put("exercises/src/" + folder + stub + "Test.java", filled(SkeletonSources.TEST));
        files.put(solutions + "src/" + folder + stub + ".java", filled(SkeletonSources.SOLUTION));
        files.put(
                solutions + "alternatives/" + folder + "producer/" + stub + ".java",
                filled(SkeletonSources.ALTERNATIVE));
        files.put(
                solutions + "near-misses/" + folder + "always-one/" + stub + ".java",
                filled(SkeletonSources.NEAR_MISS));
        return files;
    }

    private String filled(String template) {
        return template.replace("LESSON_PACKAGE", id.folder())
                .replace("LESSON_NUMBER", String.valueOf(id.number()))
                .replace("LESSON_DIGITS", id.digits())
                .replace("LESSON_TITLE", title)
                .replace("LESSON_STUB", stub);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
