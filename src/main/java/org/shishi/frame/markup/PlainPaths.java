package org.shishi.frame.markup;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Walks {@code row.title}, {@code row?.title} and {@code !row.own} by itself where every step is a public method of a type of this application, and
 * hands everything else to Spring's EL: that searches for the method anew at each reading, and its compiler leaves out what is
 * not public, as what pages show here is. A path that ends in nothing is Spring's to complain about.
 */
final class PlainPaths implements IStandardVariableExpressionEvaluator {

    private static final Pattern PLAIN = Pattern.compile("!?[a-z]\\w*(\\??\\.[a-z]\\w*)*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "param", "session", "application", "not");
    private static final Object UNKNOWN = new Object();

    private final IStandardVariableExpressionEvaluator spring = SPELVariableExpressionEvaluator.INSTANCE;
    private final Map<String, Path> paths = new ConcurrentHashMap<>();
    private final ClassValue<Map<String, Step>> steps = new ClassValue<>() {
        @Override
        protected Map<String, Step> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /**
     * No steps: not a plain path.
     *
     * @param names as they are written; a step that may start from nothing ends the name before it with a question mark
     */
    private record Path(boolean denied, List<String> names) {

        static Path of(String expression) {
            if (!PLAIN.matcher(expression).matches()) {
                return new Path(false, List.of());
            }
            boolean denied = expression.startsWith("!");
            var names = List.of((denied ? expression.substring(1) : expression).split("\\."));
            return new Path(denied, WORDS.contains(bare(names.get(0))) ? List.of() : names);
        }
    }

    private static String bare(String name) {
        return name.endsWith("?") ? name.substring(0, name.length() - 1) : name;
    }

    private record Step(@Nullable Method method) {}

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        if (!expression.getUseSelectionAsRoot() && !execution.getPerformTypeConversion()) {
            var path = paths.computeIfAbsent(expression.getExpression(), Path::of);
            var value = walk(context, path);
            if (path.denied() && value instanceof Boolean truth) {
                return !truth;
            }
            if (!path.denied() && value != UNKNOWN) {
                return value;
            }
        }
        return spring.evaluate(context, expression, execution);
    }

    private @Nullable Object walk(IExpressionContext context, Path path) {
        if (path.names().isEmpty()) {
            return UNKNOWN;
        }
        var names = path.names();
        var value = context.getVariable(bare(names.get(0)));
        for (int i = 1; i < names.size(); i++) {
            if (value == null && names.get(i - 1).endsWith("?")) {
                return null;
            }
            var method = value == null
                    ? null
                    : step(value.getClass(), bare(names.get(i))).method();
            if (method == null) {
                return UNKNOWN;
            }
            value = read(method, value);
        }
        return value;
    }

    private static @Nullable Object read(Method method, @Nullable Object value) {
        try {
            return method.invoke(value);
        } catch (ReflectiveOperationException e) {
            return UNKNOWN; // Spring's EL meets it again and says where
        }
    }

    private Step step(Class<?> type, String name) {
        return steps.get(type).computeIfAbsent(name, key -> new Step(reader(type, key)));
    }

    /** In the order of Spring's EL: getter, {@code is}, then the component of a record. */
    private static @Nullable Method reader(Class<?> type, String name) {
        if (!type.getName().startsWith("org.shishi.")) {
            return null;
        }
        var word = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (var candidate : List.of("get" + word, "is" + word, name)) {
            var method = Arrays.stream(type.getMethods())
                    .filter(m -> m.getName().equals(candidate) && m.getParameterCount() == 0 && !m.isBridge())
                    .filter(m -> m.getReturnType() != void.class)
                    .findFirst();
            if (method.isPresent() && method.get().trySetAccessible()) {
                return method.get();
            }
        }
        return null;
    }
}
