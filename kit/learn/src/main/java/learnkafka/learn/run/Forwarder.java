package learnkafka.learn.run;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;

import java.lang.reflect.Method;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.AllArguments;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * Makes a class under the stub's name whose public static methods are answered by a host.
 *
 * <p>It is made from the kit's own copy of the stub, so that the test sees the signatures that it was written for,
 * whatever a learner did to theirs.
 */
public final class Forwarder {

    private Forwarder() {}

    static byte[] of(String className, Map<String, byte[]> classes) {
        ClassFileLocator locator = new ClassFileLocator.Compound(
                new ClassFileLocator.Simple(classes),
                ClassFileLocator.ForClassLoader.of(Forwarder.class.getClassLoader()));
        return new ByteBuddy()
                .redefine(TypePool.Default.of(locator).describe(className).resolve(), locator)
                .method(isStatic().and(isPublic()))
                .intercept(MethodDelegation.to(Forwarder.class))
                .make()
                .getBytes();
    }

    /** Forward a call to the host of the world that the class lives in. Called by the classes made here alone. */
    @RuntimeType
    public static @Nullable Object forward(@Origin Method method, @AllArguments @Nullable Object[] arguments)
            throws Throwable {
        return ((HostWorld) method.getDeclaringClass().getClassLoader()).call(method, arguments);
    }
}
