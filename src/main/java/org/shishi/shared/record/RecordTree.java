package org.shishi.shared.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and replaces the components of a record that is made of records, each by its own name however deep it stands, so
 * that nobody lists them all to change one.
 */
public final class RecordTree<R extends Record> {

    private final Class<R> type;
    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private final Map<Class<?>, Branch> branches = new HashMap<>();

    private RecordTree(Class<R> type) {
        this.type = type;
        grow(type, "", List.of());
    }

    /** A component that is no record itself, and the way to it. */
    private record Leaf(String path, List<Method> way) {}

    private record Branch(List<RecordComponent> components, Constructor<?> constructor) {}

    public static <R extends Record> RecordTree<R> of(Class<R> type) {
        return new RecordTree<>(type);
    }

    private void grow(Class<?> branch, String prefix, List<Method> way) {
        var components = branch.getRecordComponents();
        var types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            var component = components[i];
            types[i] = component.getType();
            var further = new ArrayList<>(way);
            further.add(open(component));
            if (isBranch(component)) {
                grow(component.getType(), prefix + component.getName() + ".", further);
            } else {
                leaves.put(component.getName(), new Leaf(prefix + component.getName(), further));
            }
        }
        branches.put(branch, new Branch(List.of(components), constructor(branch, types)));
    }

    private static boolean isBranch(RecordComponent component) {
        return component.getType().isRecord();
    }

    private static Method open(RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    private static Constructor<?> constructor(Class<?> branch, Class<?>... types) {
        try {
            var constructor = branch.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All names, in the order in which they are written. */
    public Set<String> names() {
        return leaves.keySet();
    }

    /** Where it stands: {@code term.deadline}. */
    public String path(String name) {
        return leaf(name).path();
    }

    public @Nullable Object get(R whole, String name) {
        @Nullable Object value = whole;
        for (var step : leaf(name).way()) {
            value = value == null ? null : value(step, value);
        }
        return value;
    }

    /** The same with other values, by name. */
    public R with(R whole, Map<String, ?> values) {
        values.keySet().forEach(this::leaf);
        return make(component -> values.containsKey(component.getName())
                ? values.get(component.getName())
                : get(whole, component.getName()));
    }

    /** Makes one by asking for each value. */
    public R make(Function<RecordComponent, @Nullable Object> values) {
        return type.cast(make(type, values));
    }

    private Object make(Class<?> branch, Function<RecordComponent, @Nullable Object> values) {
        var made = Objects.requireNonNull(branches.get(branch));
        var arguments = new ArrayList<@Nullable Object>();
        for (var component : made.components()) {
            arguments.add(isBranch(component) ? make(component.getType(), values) : values.apply(component));
        }
        try {
            return made.constructor().newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(Method accessor, Object of) {
        try {
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Leaf leaf(String name) {
        var leaf = leaves.get(name);
        if (leaf == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
        }
        return leaf;
    }
}
