package learnkafka.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import learnkafka.stub.Todo;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a stub that nobody has begun: each of its public methods ends in {@code throw new Todo()}, whatever
 * happens, and calls nothing but Java before.
 *
 * <p>Whoever calls such a stub learns nothing from Kafka, so no broker has to be started for it.
 */
public final class Untouched extends ClassVisitor {

    private static final String TODO = Type.getInternalName(Todo.class);

    private final List<Method> methods = new ArrayList<>();
    private final String stub;

    private Untouched(String stub) {
        super(Opcodes.ASM9);
        this.stub = stub;
    }

    /** Find the first {@code throw new Todo()} of a stub that comes to nothing else. */
    static Optional<StackTraceElement> find(Class<?> stub) {
        String name = stub.getName();
        try (InputStream bytes = stub.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            return find(name, Objects.requireNonNull(bytes).readAllBytes());
        } catch (IOException unreadable) {
            // Then its tests will tell.
            return Optional.empty();
        }
    }

    /**
     * Find it in a class that is not loaded.
     *
     * @param stub the class's name
     * @param bytes the class file
     */
    public static Optional<StackTraceElement> find(String stub, byte[] bytes) {
        try {
            Untouched found = new Untouched(stub);
            new ClassReader(bytes).accept(found, ClassReader.SKIP_FRAMES);
            return found.methods.stream().allMatch(Method::isTodo)
                    ? found.methods.stream().findFirst().map(Method::place)
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & Opcodes.ACC_PUBLIC) == 0 || (access & Opcodes.ACC_STATIC) == 0) {
            return null;
        }
        Method method = new Method(name);
        methods.add(method);
        return method;
    }

    /** Looks in a method for any other end than a {@code Todo}, and for calls of anything but Java. */
    private final class Method extends MethodVisitor {

        private final String name;
        private boolean makesTodo;
        private boolean doesMore;
        private int line = 1;

        Method(String name) {
            super(Opcodes.ASM9);
            this.name = name;
        }

        boolean isTodo() {
            return makesTodo && !doesMore;
        }

        StackTraceElement place() {
            return new StackTraceElement(stub, name, stub.substring(stub.lastIndexOf('.') + 1) + ".java", line);
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean ofInterface) {
            makesTodo |= owner.equals(TODO);
            doesMore |= !owner.equals(TODO) && !owner.startsWith("java/");
        }

        @Override
        public void visitInsn(int opcode) {
            doesMore |= opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            doesMore = true;
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
            doesMore = true;
        }
    }
}
