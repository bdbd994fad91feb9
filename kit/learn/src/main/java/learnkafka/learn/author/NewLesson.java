package learnkafka.learn.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.learn.reset.Sums;
import learnkafka.lesson.LessonId;

/** Makes a lesson that is to be written, and lists it where lessons are listed. */
public final class NewLesson {

    private static final int MOST = 99;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** What the skeleton's test imports: a stub of that name would be mistaken for it. */
    private static final Set<String> OF_THE_KIT = Set.of(
            "Admin",
            "Diagnosis",
            "Kafka",
            "Learner",
            "Lesson",
            "List",
            "Map",
            "Order",
            "Points",
            "Text",
            "Todo",
            "Topic");

    private final Path root;
    private final Skeleton skeleton;

    private NewLesson(Path root, Skeleton skeleton) {
        this.root = root;
        this.skeleton = skeleton;
    }

    /**
     * Plan a lesson.
     *
     * @throws WrongUsage if number or name is none, or taken
     */
    public static NewLesson of(Path root, int number, String name) {
        List<LessonId> lessons = LessonFolder.in(root.resolve("exercises/src")).stream()
                .map(LessonFolder::id)
                .toList();
        if (number < 1 || number > MOST) {
            throw new WrongUsage("No lesson can have the number [%d]. Give 1 to %d.".formatted(number, MOST));
        }
        if (!NAME.matcher(name).matches()) {
            throw new WrongUsage("No lesson can have the name [%s]. Give small letters, with _ between words: fan_out"
                    .formatted(name));
        }
        for (LessonId lesson : lessons) {
            if (lesson.number() == number) {
                throw new WrongUsage("Number [%d] is taken by %s. The next that is free: ./learn new %d %s"
                        .formatted(number, lesson.name(), free(number, lessons), name));
            }
            if (lesson.name().equals(name)) {
                throw new WrongUsage(
                        "Name [%s] is taken by lesson %s. Give another one.".formatted(name, lesson.digits()));
            }
        }
        Skeleton skeleton = Skeleton.of(new LessonId(number, name));
        if (OF_THE_KIT.contains(skeleton.stub()) || skeleton.stub().endsWith("Test")) {
            throw new WrongUsage("A stub [%s.java] would be mistaken for another class. Give another name than [%s]."
                    .formatted(skeleton.stub(), name));
        }
        return new NewLesson(root, skeleton);
    }

    private static int free(int from, List<LessonId> lessons) {
        return IntStream.rangeClosed(from, MOST)
                .filter(number -> lessons.stream().noneMatch(lesson -> lesson.number() == number))
                .findFirst()
                .orElse(MOST);
    }

    /**
     * Write it.
     *
     * @return the files that are new, as seen from the checkout
     */
    public List<String> write() throws IOException {
        Map<String, String> files = skeleton.files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        LessonLists lists = new LessonLists(skeleton.id(), skeleton.title());
        for (String list : List.of("pom.xml", "README.md")) {
            Path path = root.resolve(list);
            String text = Files.readString(path);
            Files.writeString(path, list.equals("pom.xml") ? lists.pom(text) : lists.readme(text));
        }
        LessonId id = skeleton.id();
        Sums.read(root)
                .with(new LessonFolder(id, root.resolve("exercises/src").resolve(id.folder())))
                .write(root);
        return new ArrayList<>(files.keySet());
    }
}
