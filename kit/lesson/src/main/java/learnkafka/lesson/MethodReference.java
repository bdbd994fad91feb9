package learnkafka.lesson;

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;

/** Finds the method behind a method reference. */
final class MethodReference {

    private MethodReference() {}

    /**
     * Find the method that a serializable reference such as {@code FanOut::consumerOf} stands for. Nothing is
     * serialized: Java keeps the name for that case, and it is read from there.
     */
    static Method of(Serializable reference) {
        try {
            Method writeReplace = reference.getClass().getDeclaredMethod("writeReplace");
            writeReplace.setAccessible(true);
            SerializedLambda lambda = (SerializedLambda) writeReplace.invoke(reference);
            ClassLoader loader = reference.getClass().getClassLoader();
            Class<?> stub = Class.forName(lambda.getImplClass().replace('/', '.'), false, loader);
            return stub.getDeclaredMethod(
                    lambda.getImplMethodName(),
                    MethodType.fromMethodDescriptorString(lambda.getImplMethodSignature(), loader)
                            .parameterArray());
        } catch (ReflectiveOperationException notAReference) {
            throw new IllegalArgumentException(
                    "A test calls its stub by a method reference, such as FanOut::consumerOf", notAReference);
        }
    }
}
