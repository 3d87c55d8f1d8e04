package org.shishi.frame.security;

import jakarta.validation.Valid;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.shared.Verbatim;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows from the controllers which forms there are, and what their fields are like. */
@Component
class Forms {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Forms(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** Whether one of our controllers takes a form there. */
    boolean isOneAt(PathContainer path) {
        return at(path).findAny().isPresent();
    }

    /** Whether what is wrong with the form there is shown on it, so that it comes back as it was typed. */
    boolean comesBackFrom(PathContainer path) {
        return at(path).anyMatch(handler -> {
            var parameters = handler.getMethodParameters();
            return Stream.of(parameters).anyMatch(parameter -> parameter.hasParameterAnnotation(Valid.class))
                    && Stream.of(parameters).anyMatch(parameter -> parameter.getParameterType() == BindingResult.class);
        });
    }

    /** The names of fields that nobody may keep: passwords. */
    Set<String> secretsAt(PathContainer path) {
        return at(path).flatMap(handler -> Stream.of(handler.getMethodParameters()))
                .map(MethodParameter::getParameterType)
                .flatMap(Forms::secretsOf)
                .collect(Collectors.toSet());
    }

    private Stream<HandlerMethod> at(PathContainer path) {
        return mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST)
                                && entry.getKey().getPathPatternsCondition() != null
                                && entry.getKey().getPathPatternsCondition().getPatterns().stream()
                                        .anyMatch(pattern -> pattern.matches(path)))
                .map(java.util.Map.Entry::getValue);
    }

    private static Stream<String> secretsOf(Class<?> type) {
        return !type.isRecord()
                ? Stream.empty()
                : Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .flatMap(field -> field.isAnnotationPresent(Verbatim.class)
                                ? Stream.of(field.getName())
                                : secretsOf(field.getType()));
    }
}
