package learnkafka.learn.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import learnkafka.learn.reset.Sums;
import learnkafka.lesson.LessonId;

/** Copies of a checkout what learners need. What is not named here stays behind. */
public final class LearnerCopy {

    private static final List<String> FILES = List.of(
            "README.md",
            "LICENSE",
            ".gitignore",
            ".gitattributes",
            ".editorconfig",
            "learn",
            "learn.cmd",
            "mvnw",
            "mvnw.cmd",
            "pom.xml",
            "kit/pom.xml",
            Sums.FILE,
            "exercises/pom.xml",
            ".github/workflows/feedback.yml",
            ".mvn/jvm.config",
            ".mvn/wrapper/maven-wrapper.properties",
            "exercises/.mvn/jvm.config",
            "exercises/.mvn/maven.config");

    private final Path root;
    private final List<LessonId> lessons;
    private final LessonTexts texts;

    /**
     * Copy some lessons.
     *
     * @param lessons in the order of their numbers, at least one
     */
    public LearnerCopy(Path root, List<LessonId> lessons) {
        this.root = root;
        this.lessons = List.copyOf(lessons);
        texts = new LessonTexts(lessons);
    }

    /** Write the copy into a folder that is there and empty. */
    public void write(Path to) throws IOException {
        for (Path file : files()) {
            String name = file.toString().replace('\\', '/');
            Path copy = to.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(root.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
            String text = Files.readString(copy);
            String shown = text(name, text);
            if (!shown.equals(text)) {
                Files.writeString(copy, shown);
            }
        }
    }

    private String text(String name, String text) {
        if (name.equals(Sums.FILE)) {
            return texts.sums(text);
        }
        if (!name.endsWith(".md") && !name.endsWith(".xml")) {
            return text;
        }
        String learners = AuthorsParts.without(text);
        return switch (name) {
            case "README.md" -> texts.readme(learners);
            case "pom.xml" -> texts.pom(learners);
            default -> texts.page(learners);
        };
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(FILES.stream().map(Path::of).toList());
        for (LessonId lesson : lessons) {
            addAll("exercises/src/" + lesson.folder(), files);
        }
        try (Stream<Path> rooms = Files.list(root.resolve("kit"))) {
            for (Path room : rooms.filter(Files::isDirectory).sorted().toList()) {
                String name = "kit/" + room.getFileName();
                files.add(Path.of(name, "pom.xml"));
                // A room that only gathers jars has no code.
                if (Files.isDirectory(root.resolve(name + "/src/main"))) {
                    addAll(name + "/src/main", files);
                }
            }
        }
        addAll(".devcontainer", files);
        return files;
    }

    private void addAll(String folder, List<Path> files) throws IOException {
        try (Stream<Path> inside = Files.walk(root.resolve(folder))) {
            inside.filter(Files::isRegularFile).sorted().map(root::relativize).forEach(files::add);
        }
    }
}
