package org.shishi.frame.security;

import java.util.Arrays;
import org.shishi.frame.body.BusyAnswer;
import org.shishi.frame.body.FileDoors;
import org.shishi.frame.body.RequestSettings;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Makes the gate of the filter chain; a filter that were a component would stand in front of every chain once more. */
@Component
class BodyGates {

    private final FileDoors doors;
    private final RequestSettings settings;
    private final MultipartProperties files;
    private final BusyAnswer busy;

    BodyGates(FileDoors doors, RequestSettings settings, MultipartProperties files, BusyAnswer busy) {
        this.doors = doors;
        this.settings = settings;
        this.files = files;
        this.busy = busy;
    }

    BodyGate gate(String[] everybody, String[] statics, AuthenticationEntryPoint signInFirst) {
        return new BodyGate(
                any(everybody),
                any(statics),
                any("/actuator/health", "/actuator/health/*"),
                signInFirst,
                doors,
                settings,
                files.getMaxRequestSize(),
                busy);
    }

    private static RequestMatcher any(String... patterns) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                Arrays.stream(patterns).<RequestMatcher>map(paths::matcher).toList());
    }
}
