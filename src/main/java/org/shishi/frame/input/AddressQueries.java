package org.shishi.frame.input;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.record.AddressQuery;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Binds an {@link AddressQuery} as Spring does, and remembers what the same words came to: for each field that an address does not
 * say Spring parses the annotations of the record's constructor anew, a tenth of what the list of projects costs.
 */
@Configuration(proxyBeanMethods = false)
class AddressQueries implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    /** Whoever tries one filter after the other fills no memory. */
    private static final int MOST = 2000;

    private static final int LONGEST = 500;

    /** Elements of lists and parts of records are Spring's to read. */
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z]+");

    private final ServletModelAttributeMethodProcessor spring = new ServletModelAttributeMethodProcessor(true);
    private final Map<Words, Object> known = new ConcurrentHashMap<>();

    private record Words(Class<?> type, List<List<String>> values) {

        int length() {
            return values.stream()
                    .flatMap(List::stream)
                    .mapToInt(String::length)
                    .sum();
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().isAnnotationPresent(AddressQuery.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var words = words(parameter.getParameterType(), request.getParameterMap());
        var before = words == null ? null : known.get(words);
        if (before != null) {
            return before;
        }
        var bound = spring.resolveArgument(parameter, new ModelAndViewContainer(), request, binders);
        if (words != null && bound != null) {
            keep(words, bound);
        }
        return bound;
    }

    private void keep(Words words, Object bound) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(words, bound);
    }

    /** What is said of the record's fields; nothing where it is not said plainly. */
    private static @Nullable Words words(Class<?> type, Map<String, String[]> said) {
        if (!said.keySet().stream().allMatch(name -> PLAIN.matcher(name).matches())) {
            return null;
        }
        var words =
                new Words(type, fields(type).map(name -> values(said.get(name))).toList());
        return words.length() <= LONGEST ? words : null;
    }

    private static Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }

    private static List<String> values(String @Nullable [] said) {
        return said == null ? List.of() : List.of(said);
    }
}
