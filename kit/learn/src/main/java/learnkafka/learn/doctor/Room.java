package learnkafka.learn.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import learnkafka.learn.startup.OwnArchive;
import learnkafka.lesson.cluster.Machine;
import learnkafka.lesson.cluster.NoBroker;

/** What there is of memory, ports and places on a disk. */
final class Room {

    /** A broker, a learner's JVM and the kit's own need about 1 GB together; an editor needs the rest. */
    private static final long ENOUGH = 2L << 30;

    private static final double GIGABYTE = 1L << 30;

    private final Machine machine;

    Room(Machine machine) {
        this.machine = machine;
    }

    Finding memory() {
        if (!(ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system)) {
            return Finding.note("memory", "this JVM does not say", "Lessons need 2 GB.");
        }
        String found = "%.1f GB, %.1f GB free"
                .formatted(system.getTotalMemorySize() / GIGABYTE, system.getFreeMemorySize() / GIGABYTE);
        return system.getTotalMemorySize() < ENOUGH
                ? Finding.note("memory", found, "Lessons need 2 GB: close other programs, or give a container more.")
                : Finding.ok("memory", found);
    }

    Finding port(int port) {
        if (machine.sandbox()
                .filter(addresses -> addresses.contains(":" + port))
                .isPresent()) {
            return Finding.ok("port " + port, "the Kafka of ./learn broker");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Finding.ok("port " + port, "free");
        } catch (IOException taken) {
            return Finding.note(
                    "port " + port,
                    "taken by another program",
                    "Lessons do without it. If it is your Kafka: -Dbroker=localhost:" + port);
        }
    }

    Finding cache() {
        String folder = machine.cacheFolder().map(path -> "[" + path + "]").orElse("no home folder");
        return machine.cacheIsWritable()
                ? Finding.ok("cache", folder)
                : Finding.note(
                        "cache",
                        folder + " can't be written to",
                        "Brokers start more slowly without. Make it writable, or set XDG_CACHE_HOME.");
    }

    Finding archives() {
        String own = OwnArchive.isUsed() ? "in use" : "not in use yet";
        String remedy = "They are made in the background, after ./learn and after the first lesson.";
        try {
            boolean made = machine.embeddedArchive().filter(Files::exists).isPresent();
            String found = "./learn: " + own + ", broker: " + (made ? "there" : "not there yet");
            return made && OwnArchive.isUsed()
                    ? Finding.ok("fast start", found)
                    : Finding.note("fast start", found, remedy);
        } catch (NoBroker notBuilt) {
            return Finding.note("fast start", "./learn: " + own, remedy);
        }
    }
}
