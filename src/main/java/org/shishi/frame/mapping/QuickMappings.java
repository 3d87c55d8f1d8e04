package org.shishi.frame.mapping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks only those handlers whose address has as many segments as the one that was asked for and the same words in the same places.
 * Spring asks each of some hundreds where an address has a variable: their methods, parameters and headers before their path, which
 * was a quarter of a project's page.
 */
public class QuickMappings extends RequestMappingHandlerMapping {

    /** By identity: the hash of a mapping costs more than its comparison. */
    private final Map<RequestMappingInfo, List<Shape>> shapes = new IdentityHashMap<>();

    /** Handlers whose addresses begin with a word and end, by that word and the number of segments; others serve any address. */
    private final Map<Beginning, List<Known>> beginnings = new HashMap<>();

    private final List<Known> others = new ArrayList<>();

    /** Of the address that this thread is finding a handler for. */
    private final ThreadLocal<List<String>> asked = new ThreadLocal<>();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        getHandlerMethods().forEach((mapping, handler) -> {
            var known = new Known(mapping, handler);
            shapes.put(mapping, shapes(mapping));
            shapes.get(mapping).stream()
                    .map(Shape::beginning)
                    .distinct()
                    .map(beginning -> beginning
                            .map(found -> beginnings.computeIfAbsent(found, none -> new ArrayList<>()))
                            .orElse(others))
                    .forEach(among -> among.add(known));
        });
    }

    /** The address is taken apart once, not for each handler; where only one handler can be meant, no other is asked. */
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var address = segments(request);
        asked.set(address);
        try {
            var only = only(address, request);
            if (only == null) { // none, or several: the more specific one, or how the request is refused
                return super.lookupHandlerMethod(path, request);
            }
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
            handleMatch(only.mapping(), path, request);
            return only.handler();
        } finally {
            asked.remove();
        }
    }

    /** The handler that can be meant, with what of its mapping matched, where there is no second. */
    private @Nullable Known only(List<String> address, HttpServletRequest request) {
        if (address.isEmpty() || CorsUtils.isPreFlightRequest(request)) {
            return null;
        }
        Known only = null;
        var beginning = new Beginning(address.get(0), address.size());
        for (var among : List.of(beginnings.getOrDefault(beginning, List.of()), others)) {
            for (var known : among) {
                var match = getMatchingMapping(known.mapping(), request);
                if (match != null && only != null) {
                    return null;
                }
                only = match == null ? only : new Known(match, known.handler());
            }
        }
        return only;
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        var known = shapes.get(mapping);
        if (known == null) { // registered later
            return super.getMatchingMapping(mapping, request);
        }
        var met = asked.get();
        var address = met == null ? segments(request) : met;
        for (var shape : known) {
            if (shape.fits(address)) {
                return super.getMatchingMapping(mapping, request);
            }
        }
        return null;
    }

    private record Beginning(String word, int segments) {}

    private record Known(RequestMappingInfo mapping, HandlerMethod handler) {}

    /**
     * What is known of an address without looking into its variables.
     *
     * @param words of each segment, nothing where it is not just a word
     * @param open whether any number of segments may follow
     */
    private record Shape(List<Optional<String>> words, boolean open) {

        static Shape of(List<String> pattern) {
            var words = pattern.stream()
                    .takeWhile(segment -> !segment.contains("**") && !segment.startsWith("{*"))
                    .map(segment -> Optional.of(segment).filter(word -> word.matches("[\\w.-]+")))
                    .toList();
            return new Shape(words, words.size() < pattern.size());
        }

        /** Nothing where an address of it may begin or end anyhow. */
        Optional<Beginning> beginning() {
            return open || words.isEmpty()
                    ? Optional.empty()
                    : words.get(0).map(word -> new Beginning(word, words.size()));
        }

        boolean fits(List<String> asked) {
            if (open ? asked.size() < words.size() : asked.size() != words.size()) {
                return false;
            }
            for (int i = words.size() - 1; i >= 0; i--) { // addresses differ behind
                var word = words.get(i);
                if (word.isPresent() && !word.get().equals(asked.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Shape> shapes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(pattern -> Shape.of(segments(PathContainer.parsePath(pattern))))
                .toList();
    }

    /** As routing reads them, decoded. */
    private static List<String> segments(HttpServletRequest request) {
        return segments(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
    }

    private static List<String> segments(PathContainer path) {
        var segments = new ArrayList<String>();
        for (var element : path.elements()) {
            if (element instanceof PathSegment segment) {
                segments.add(segment.valueToMatch());
            }
        }
        return segments;
    }
}
