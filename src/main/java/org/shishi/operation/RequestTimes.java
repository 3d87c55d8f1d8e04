package org.shishi.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.shishi.frame.Address;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Times requests by what they are for and how they were answered. Micrometer's own way through every filter and handler cost a
 * twentieth of a small page; this is one addition a request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RequestTimes extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int HUNDRED = 100;
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry meters;
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Answered(String kind, int statusClass) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            var answered = new Answered(kind(request), response.getStatus() / HUNDRED);
            timers.computeIfAbsent(answered, this::timer).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Answered answered) {
        return Timer.builder("shishi.requests")
                .tag("kind", answered.kind())
                .tag("status", answered.statusClass() + "xx")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }

    private static String kind(HttpServletRequest request) {
        if (!READING.contains(request.getMethod())) {
            return "command";
        }
        return Address.isApi(request) ? "api" : "page";
    }
}
