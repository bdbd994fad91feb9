package learnkafka.learn.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads what goes between the compilers' JVMs and the one that asks them, a bounded amount of it. */
final class CompilerWire {

    private static final int ERRORS = 100;
    private static final int LINES = 50;
    private static final int CHARACTERS = 1_000;

    private CompilerWire() {}

    static void writeErrors(List<CompileError> errors, DataOutputStream out) throws IOException {
        List<CompileError> first = errors.subList(0, Math.min(ERRORS, errors.size()));
        out.writeInt(first.size());
        for (CompileError error : first) {
            out.writeUTF(error.file());
            out.writeInt(error.line());
            List<String> lines =
                    error.message().subList(0, Math.min(LINES, error.message().size()));
            out.writeInt(lines.size());
            for (String line : lines) {
                out.writeUTF(line.substring(0, Math.min(CHARACTERS, line.length())));
            }
        }
        out.flush();
    }

    static List<CompileError> readErrors(DataInputStream in) throws IOException {
        List<CompileError> errors = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String file = in.readUTF();
            int line = in.readInt();
            List<String> message = new ArrayList<>();
            for (int lines = in.readInt(); lines > 0; lines--) {
                message.add(in.readUTF());
            }
            errors.add(new CompileError(file, line, List.copyOf(message)));
        }
        return List.copyOf(errors);
    }
}
