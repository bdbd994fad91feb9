package learnkafka.learn.compile;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compiles for another JVM what it names on standard input, and answers on standard output, until the input ends. */
public final class CompilerProgram {

    private CompilerProgram() {}

    /** Run. The arguments are the version of Java to compile for, and the class path to compile against. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Standard output is the conversation: whatever the compiler prints goes elsewhere.
        System.setOut(System.err);
        List<Path> classPath =
                Stream.of(arguments[1].split(File.pathSeparator)).map(Path::of).toList();
        try (Compiler compiler = new Compiler(classPath, Integer.parseInt(arguments[0]))) {
            while (true) {
                CompilerWire.writeErrors(compiler.compile(paths(in), Path.of(in.readUTF())), out);
            }
        } catch (EOFException nobodyAsksAnyMore) {
            out.close();
        }
    }

    private static List<Path> paths(DataInputStream in) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            paths.add(Path.of(in.readUTF()));
        }
        return paths;
    }
}
