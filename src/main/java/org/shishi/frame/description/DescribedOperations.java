package org.shishi.frame.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shishi.frame.description.ApiDescription.Words;
import org.shishi.shared.Viewpoint;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Gives each operation its name, its words and the parameters that the framework reads for its handler. */
class DescribedOperations implements GlobalOperationCustomizer {

    private static final String ROOT = "/api/v1/";
    private static final Map<String, Object> EXAMPLES = Map.of(
            "year", 2024,
            "asOf", "2024-01-08",
            "code", "2024-X-01-01",
            "If-Match", "\"3\"",
            "Idempotency-Key", "8f14e45f-ceea-467f-9575-1b2c3d4e5f60",
            "sort", List.of("-deadline", "code"));

    private static final Content BYTES =
            new Content().addMediaType("application/octet-stream", new MediaType().schema(new BinarySchema()));

    private final MessageSource messages;

    DescribedOperations(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var words = new Words(messages, LocaleContextHolder.getLocale());
        var id = id(handler);
        var said = words.of(id);
        var parameters = new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.of()));
        readByTheFramework(handler).stream()
                .filter(parameter ->
                        parameters.stream().noneMatch(known -> known.getName().equals(parameter.getName())))
                .toList()
                .forEach(parameters::add); // an operation that takes JSON and forms is described by two handlers
        parameters.forEach(parameter -> describe(parameter, words));
        operation
                .operationId(id)
                .summary(said)
                .description(said)
                .tags(List.of(tag(handler)))
                .parameters(parameters.isEmpty() ? null : parameters);
        operation.getResponses().values().forEach(response -> {
            response.description(words.of("done"));
            if (returns(handler, void.class)) {
                response.content(null);
            } else if (returns(handler, byte[].class)) {
                response.content(BYTES);
            }
        });
        return operation;
    }

    /** {@code UnitApi.list} is {@code unitList}: it changes only where the method does, and the texts hold it. */
    private static String id(HandlerMethod handler) {
        var noun = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
        var verb = handler.getMethod().getName();
        return Character.toLowerCase(noun.charAt(0))
                + noun.substring(1)
                + Character.toUpperCase(verb.charAt(0))
                + verb.substring(1);
    }

    /** The first word of the address behind the version. */
    private static String tag(HandlerMethod handler) {
        var type = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RequestMapping.class);
        var method = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        var address = first(type) + first(method);
        return address.substring(ROOT.length()).split("/")[0];
    }

    private static String first(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
    }

    private static boolean returns(HandlerMethod handler, Class<?> type) {
        var returned = ResolvableType.forMethodParameter(handler.getReturnType());
        return returned.resolve() == type || returned.getGeneric(0).resolve() == type;
    }

    private static List<Parameter> readByTheFramework(HandlerMethod handler) {
        var types = Arrays.asList(handler.getMethod().getParameterTypes());
        boolean reads = handler.hasMethodAnnotation(GetMapping.class);
        var parameters = new ArrayList<Parameter>();
        if (types.contains(Viewpoint.class) && reads) {
            parameters.add(query("year", new IntegerSchema()));
            parameters.add(query("asOf", new StringSchema().format("date")));
        }
        if (types.contains(Pageable.class)) {
            parameters.add(query("page", new IntegerSchema()));
            parameters.add(query("size", new IntegerSchema()));
        }
        if (!reads) {
            parameters.add(new Parameter().in("header").name("Idempotency-Key").schema(new StringSchema()));
        }
        return parameters;
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).schema(schema);
    }

    private static void describe(Parameter parameter, Words words) {
        var said = words.orNothing("parameter." + parameter.getName());
        if (!said.isEmpty()) {
            parameter.description(said);
        }
        var example = EXAMPLES.get(parameter.getName());
        if (example != null && parameter.getSchema() instanceof ArraySchema == example instanceof List) {
            parameter.example(example);
        }
        if ("If-Match".equals(parameter.getName())) {
            parameter.required(true);
        }
    }
}
