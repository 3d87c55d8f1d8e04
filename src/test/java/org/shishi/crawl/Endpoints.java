package org.shishi.crawl;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Finds for an address the pattern of the handler that answers it. */
final class Endpoints {

    private final TreeMap<RequestMethod, List<PathPattern>> patterns = new TreeMap<>();

    Endpoints(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getPathPatternsCondition() != null
                    && handler.getBeanType().getName().startsWith("org.shishi.")) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> patterns.computeIfAbsent(method, any -> new java.util.ArrayList<>())
                                .addAll(info.getPathPatternsCondition().getPatterns()));
            }
        });
        patterns.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    }

    /** The pattern, with the words that choose what a page is; a stranger's address is its own pattern. */
    String pattern(RequestMethod method, String path) {
        var bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        var container = PathContainer.parsePath(bare);
        for (var pattern : patterns.getOrDefault(method, List.of())) {
            var match = pattern.matchAndExtract(container);
            if (match != null) {
                var text = pattern.getPatternString();
                for (var word : List.of("step", "kind", "part", "word")) {
                    var value = match.getUriVariables().get(word);
                    text = value == null ? text : text.replace("{" + word + "}", "{" + word + "=" + value + "}");
                }
                return text;
            }
        }
        return bare;
    }

    /** Everything on pages that changes something. */
    Set<String> changing() {
        var all = new TreeSet<String>();
        patterns.forEach((method, list) -> {
            if (method != RequestMethod.GET && method != RequestMethod.HEAD) {
                list.stream()
                        .map(PathPattern::getPatternString)
                        .filter(pattern -> !pattern.startsWith("/api/"))
                        .forEach(all::add);
            }
        });
        return all;
    }
}
