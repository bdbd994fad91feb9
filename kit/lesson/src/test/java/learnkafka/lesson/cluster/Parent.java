package learnkafka.lesson.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM that opens an embedded cluster, says what it got, and is then killed by a test. */
final class Parent {

    private Parent() {}

    public static void main(String[] none) throws IOException {
        Cluster cluster = new Clusters(Environment.ofProcess()).open("embedded", 1);
        System.out.println(((EmbeddedCluster) cluster).process().pid());
        System.in.read();
    }

    static ProcessBuilder command(Map<String, String> properties) {
        List<String> line = new ArrayList<>();
        line.add(ProcessHandle.current().info().command().orElseThrow());
        properties.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Parent.class.getName()));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
