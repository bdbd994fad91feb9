package learnkafka.learn.grade.submission;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What somebody handed in.
 *
 * @param student who, by the name of the folder or archive
 * @param file name of the folder or archive that was handed in
 * @param folder where the taken sources lie, a folder for each lesson
 * @param refusal why nothing of it was taken, a sentence; empty where it was
 */
public record Submission(String student, String file, Path folder, Optional<String> refusal) {}
