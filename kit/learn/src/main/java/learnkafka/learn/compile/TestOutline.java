package learnkafka.learn.compile;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a lesson's test says of itself, read without compiling it: a stub that does not compile has tests, too.
 *
 * @param title what the lesson is called
 * @param tests its tests, in their order
 */
public record TestOutline(String title, List<Rule> tests) {

    /**
     * A test.
     *
     * @param name name of the test method
     * @param rule its display name
     * @param points what it is worth
     */
    public record Rule(String name, String rule, int points) {}

    /** Read a test's source. */
    public static TestOutline read(Path test) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    Writer.nullWriter(),
                    files,
                    said -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjects(test));
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    // A source that is cut short parses as a class without tests, of which all would pass.
                    if (type instanceof ClassTree tested && !of(tested).tests.isEmpty()) {
                        return of(tested);
                    }
                }
            }
        }
        throw new IllegalStateException("The lesson's own test [" + test + "] has no tests that can be read");
    }

    private static TestOutline of(ClassTree type) {
        String title = value(type.getModifiers(), "Lesson", "title").orElse("");
        List<MethodTree> tests = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method
                    && annotation(method.getModifiers(), "Test").isPresent()) {
                tests.add(method);
            }
        }
        tests.sort(java.util.Comparator.comparing(TestOutline::order));
        return new TestOutline(title, tests.stream().map(TestOutline::rule).toList());
    }

    private static int order(MethodTree method) {
        return number(method, "Order").orElse(Integer.MAX_VALUE);
    }

    private static Optional<Integer> number(MethodTree method, String annotation) {
        return value(method.getModifiers(), annotation, "value").map(Integer::valueOf);
    }

    private static Rule rule(MethodTree method) {
        String name = method.getName().toString();
        return new Rule(
                name,
                value(method.getModifiers(), "DisplayName", "value").orElse(name),
                number(method, "Points").orElse(0));
    }

    private static Optional<? extends AnnotationTree> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .findFirst();
    }

    private static Optional<String> value(ModifiersTree modifiers, String annotation, String name) {
        return annotation(modifiers, annotation).stream()
                .flatMap(found -> found.getArguments().stream())
                .filter(argument -> name.equals(nameOf(argument)))
                .map(TestOutline::text)
                .findFirst();
    }

    /** Name an argument of an annotation: a lone one is its value. */
    private static String nameOf(ExpressionTree argument) {
        return argument instanceof AssignmentTree assigned
                ? assigned.getVariable().toString()
                : "value";
    }

    private static String text(ExpressionTree expression) {
        if (expression instanceof AssignmentTree assigned) {
            return text(assigned.getExpression());
        }
        if (expression instanceof BinaryTree joined) {
            return text(joined.getLeftOperand()) + text(joined.getRightOperand());
        }
        return expression instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : expression.toString();
    }
}
