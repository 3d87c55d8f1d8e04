package org.shishi.frame.mapping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks only those handlers whose address begins as the one that was asked for. Spring asks each of some hundreds where an address
 * has a variable: their methods, parameters and headers before their path, which was a quarter of a project's page.
 */
public class QuickMappings extends RequestMappingHandlerMapping {

    private static final String SEGMENTS = QuickMappings.class.getName();

    private final Map<RequestMappingInfo, List<List<String>>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        var asked = segments(request);
        for (var beginning : beginnings.computeIfAbsent(mapping, QuickMappings::beginnings)) {
            if (begins(asked, beginning)) {
                return super.getMatchingMapping(mapping, request);
            }
        }
        return null;
    }

    private static boolean begins(List<String> asked, List<String> beginning) {
        if (asked.size() < beginning.size()) {
            return false;
        }
        for (int i = beginning.size() - 1; i >= 0; i--) { // addresses differ behind
            if (!asked.get(i).equals(beginning.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of each pattern the segments before the first one that is not just a word. */
    private static List<List<String>> beginnings(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(pattern -> words(PathContainer.parsePath(pattern)))
                .toList();
    }

    private static List<String> words(PathContainer pattern) {
        return segments(pattern).stream()
                .takeWhile(segment -> segment.matches("[\\w.-]+"))
                .toList();
    }

    /** As routing reads them, decoded. */
    @SuppressWarnings("unchecked") // put there below
    private static List<String> segments(HttpServletRequest request) {
        var known = (List<String>) request.getAttribute(SEGMENTS);
        if (known == null) {
            known = segments(
                    ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
            request.setAttribute(SEGMENTS, known);
        }
        return known;
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
