package org.shishi.fuzz;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Reads from a page's handler which parameters and fields it takes, as Spring MVC binds them. */
final class HandledShapes {

    private static final int DEEPEST = 3;
    private static final Map<String, Shape> VIEWPOINT =
            new TreeMap<>(Map.of("year", new Shape.Whole(), "asOf", new Shape.Day()));
    private static final Map<String, Shape> PAGING =
            new TreeMap<>(Map.of("page", new Shape.Whole(), "size", new Shape.Whole(), "sort", new Shape.Text()));
    private static final Set<String> OURS = Set.of("org.shishi");

    private HandledShapes() {}

    static Map<String, Shape> of(HandlerMethod handler) {
        var all = new LinkedHashMap<String, Shape>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            all.putAll(fields(parameter));
        }
        return all;
    }

    private static Map<String, Shape> fields(MethodParameter parameter) {
        var type = ResolvableType.forMethodParameter(parameter);
        var raw = type.toClass();
        if (raw == Viewpoint.class) {
            return VIEWPOINT;
        }
        if (raw == Pageable.class) {
            return PAGING;
        }
        if (has(parameter, PathVariable.class) || has(parameter, RequestBody.class) || raw == Actor.class) {
            return Map.of();
        }
        if (has(parameter, RequestParam.class)) {
            var said = parameter.getParameterAnnotation(RequestParam.class).name();
            var name = said.isEmpty() ? parameter.getParameterName() : said;
            return Map.class.isAssignableFrom(raw) ? Map.of() : Map.of(String.valueOf(name), of(type, 0));
        }
        return raw.isRecord() && isOurs(raw) ? components(type, 0) : Map.of();
    }

    private static boolean has(MethodParameter parameter, Class<? extends Annotation> annotation) {
        return parameter.hasParameterAnnotation(annotation);
    }

    private static boolean isOurs(Class<?> type) {
        return OURS.stream().anyMatch(type.getName()::startsWith);
    }

    private static Map<String, Shape> components(ResolvableType type, int depth) {
        var fields = new LinkedHashMap<String, Shape>();
        for (var component : type.toClass().getRecordComponents()) {
            Type generic = component.getGenericType();
            fields.put(component.getName(), of(ResolvableType.forType(generic, type), depth + 1));
        }
        return fields;
    }

    private static Shape of(ResolvableType type, int depth) {
        var raw = type.toClass();
        if (Collection.class.isAssignableFrom(raw) || raw.isArray()) {
            var element = raw.isArray()
                    ? type.getComponentType()
                    : type.as(Collection.class).getGeneric();
            return new Shape.Many(of(element, depth + 1));
        }
        if (MultipartFile.class.isAssignableFrom(raw)) {
            return new Shape.File();
        }
        if (raw.isRecord() && isOurs(raw) && depth < DEEPEST) {
            return new Shape.Fields(components(type, depth));
        }
        return simple(raw);
    }

    private static Shape simple(Class<?> raw) {
        if (raw.isEnum()) {
            return new Shape.Word(
                    Arrays.stream(raw.getEnumConstants()).map(String::valueOf).toList());
        }
        if (raw == LocalDate.class) {
            return new Shape.Day();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return new Shape.Truth();
        }
        if (raw == BigDecimal.class || raw == double.class || raw == Double.class) {
            return new Shape.Decimal();
        }
        boolean whole =
                Stream.of(int.class, long.class, Integer.class, Long.class).anyMatch(raw::equals);
        return whole || !BeanUtils.isSimpleValueType(raw) ? new Shape.Whole() : new Shape.Text();
    }
}
