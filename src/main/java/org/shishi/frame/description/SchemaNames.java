package org.shishi.frame.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the types of the description after what they are of: a {@code RowAnswer} inside {@code FiguresApi} is a {@code
 * FiguresRow}. With plain names one would take the place of another.
 */
class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var said = super.nameForClass(type, options);
        var name = said.equals(type.getSimpleName()) ? name(type) : said;
        var first = named.putIfAbsent(name, type);
        if (first != null && first != type) {
            throw new IllegalStateException("two types are described as %s, give one a @Schema(name = …): %s and %s"
                    .formatted(name, first, type));
        }
        return name;
    }

    private static String name(Class<?> type) {
        var owner = type.getEnclosingClass();
        var name = type.getSimpleName();
        if (owner == null || !type.getName().startsWith("org.shishi.")) {
            return name;
        }
        var of = owner.getSimpleName().replaceFirst("(Api|Pages|Form)$", "");
        return name.startsWith(of) ? name : of + name.replaceFirst("Answer$", "");
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        var content = type.containedTypeCount() == 1 ? type.containedType(0).getRawClass() : Object.class;
        return type.getRawClass().getSimpleName().equals("PagedModel")
                ? "PageOf" + nameForClass(content, options)
                : super.nameForGenericType(type, options);
    }
}
