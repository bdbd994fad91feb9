package learnkafka.learn.grade.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads submissions from archives, without unpacking what is not wanted. */
final class Archives {

    private static final long BYTES = 200L << 20;
    private static final int ENTRIES = 20_000;

    private final Intake intake;
    private int entries;
    private long bytes;

    private Archives(Intake intake) {
        this.intake = intake;
    }

    static void read(Path archive, Intake intake) throws IOException {
        Archives reader = new Archives(intake);
        if (archive.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            reader.zip(archive);
        } else {
            reader.tar(archive);
        }
    }

    private void zip(Path archive) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                check(entry.getName(), entry.isUnixSymlink(), entry.getSize());
                if (!entry.isDirectory() && intake.wants(entry.getName())) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        intake.take(entry.getName(), content);
                    }
                }
            }
        }
    }

    private void tar(Path archive) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                // What follows is read to get at the next entry, so a bomb is told by its header, before it goes off.
                check(entry.getName(), entry.isSymbolicLink() || entry.isLink(), entry.getSize());
                if (entry.isFile() && intake.wants(plain(entry.getName()))) {
                    intake.take(plain(entry.getName()), tar);
                }
                entry = tar.getNextEntry();
            }
        }
    }

    private static String plain(String name) {
        return name.startsWith("./") ? name.substring(2) : name;
    }

    private void check(String name, boolean link, long size) {
        if (name.startsWith("/") || name.contains("\\") || name.matches("[A-Za-z]:.*")) {
            throw new Refused("The archive holds an absolute or foreign path [%s]. Pack it anew.".formatted(name));
        }
        if (name.matches("(.*/)?\\.\\.(/.*)?")) {
            throw new Refused("The archive leads out of itself by [%s]. Pack it anew.".formatted(name));
        }
        if (link) {
            throw new Refused("The archive holds a link [%s]. Put the file itself there.".formatted(name));
        }
        bytes += Math.max(0, size);
        if (++entries > ENTRIES || bytes > BYTES) {
            throw new Refused("The archive unpacks to more than %d files or %d MiB, at [%s]. Hand in [exercises/src]."
                    .formatted(ENTRIES, BYTES >> 20, name));
        }
    }
}
