package learnkafka.learn.reset;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What git has of a checkout, for files that were changed before there was a copy. */
final class GitHistory {

    private final Path root;

    GitHistory(Path root) {
        this.root = root;
    }

    /** Find the version of a file that has this sum. Without git, or in no clone, there is none. */
    Optional<byte[]> find(String path, String sum) {
        String file = "exercises/src/" + path;
        // A merge may have dropped the version that came: --full-history goes down both sides of it.
        byte[] commits = git("log", "--full-history", "--format=%H", "--", file);
        return new String(commits, StandardCharsets.US_ASCII)
                .lines()
                .map(commit -> git("cat-file", "blob", commit + ":./" + file))
                .filter(content -> Sum.of(content).equals(sum))
                .findFirst();
    }

    private byte[] git(String... words) {
        List<String> line = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
        try {
            Process git = new ProcessBuilder(line)
                    .directory(root.toFile())
                    .redirectError(Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            return git.getInputStream().readAllBytes();
        } catch (IOException noGit) {
            return new byte[0];
        }
    }
}
