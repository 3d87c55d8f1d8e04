package org.shishi.frame.body;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.TakesFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Knows the handlers to which files are sent before any of them is called, by the patterns that route to them. */
@Component
public class FileDoors {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile @Nullable List<Door> doors;

    FileDoors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    /** A handler's address and who may send a file there. */
    public record Door(RequestMappingInfo address, TakesFile senders) {

        public boolean opensFor(Actor actor) {
            return Arrays.stream(senders.value()).anyMatch(action -> Policy.mayEver(actor, action));
        }

        /** What files are mainly sent there for. */
        public Action action() {
            return senders.value()[0];
        }

        private boolean stands(HttpServletRequest request) {
            var patterns = address.getPathPatternsCondition();
            var path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
            return address.getMethodsCondition().getMethods().contains(RequestMethod.resolve(request.getMethod()))
                    && patterns != null
                    && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    public Optional<Door> door(HttpServletRequest request) {
        return doors().stream().filter(door -> door.stands(request)).findFirst();
    }

    private List<Door> doors() {
        var known = doors;
        if (known == null) {
            known = handlers.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                    .filter(entry -> entry.getValue().hasMethodAnnotation(TakesFile.class))
                    .map(entry -> new Door(entry.getKey(), entry.getValue().getMethodAnnotation(TakesFile.class)))
                    .toList();
            doors = known;
        }
        return known;
    }
}
