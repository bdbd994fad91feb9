package learnkafka.lesson;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import learnkafka.lesson.host.Program;
import learnkafka.lesson.host.Shape;
import org.jspecify.annotations.Nullable;

/** Calls the learner's class as the test's own class loader has it: the class itself, or what forwards to it. */
final class LearnerHere extends Learner {

    private final World world;
    private final Class<?> stub;
    private final List<OtherJvm> others = new ArrayList<>();
    private final List<Program> programs = new ArrayList<>();
    private volatile Optional<Method> called = Optional.empty();

    LearnerHere(World world, Class<?> stub) {
        this.world = world;
        this.stub = stub;
    }

    @Override
    public OtherJvm inAnotherJvm() {
        OtherJvm other = world.otherJvm(stub);
        others.add(other);
        return other;
    }

    @Override
    public Program program(Class<?> main, Map<String, Object> settings, String... arguments) {
        called = Arrays.stream(main.getMethods())
                .filter(method -> method.getName().equals("main"))
                .findFirst();
        Program program = world.program(main, settings, List.of(arguments));
        programs.add(program);
        return program;
    }

    @Override
    @Nullable
    Object call(Method method, Callable<?> here, @Nullable Object... arguments) throws Exception {
        called = Optional.of(method);
        return Shape.checkReturned(method, here.call());
    }

    /** The method that was called last. */
    Optional<Method> called() {
        return called;
    }

    void close() {
        others.forEach(OtherJvm::close);
        programs.forEach(Program::close);
    }
}
