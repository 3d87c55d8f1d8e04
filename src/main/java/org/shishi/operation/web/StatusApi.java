package org.shishi.operation.web;

import java.util.List;
import java.util.Locale;
import org.shishi.operation.StatusMetrics;
import org.shishi.operation.StatusView;
import org.shishi.operation.StatusWords;
import org.shishi.operation.SystemStatus;
import org.shishi.policy.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/status")
class StatusApi {

    private final SystemStatus status;
    private final StatusWords words;
    private final StatusMetrics metrics;

    StatusApi(SystemStatus status, StatusWords words, StatusMetrics metrics) {
        this.status = status;
        this.words = words;
        this.metrics = metrics;
    }

    @GetMapping
    List<StatusView> status(Actor actor, Locale locale) {
        return status.checks(actor).stream()
                .map(check -> words.view(check, locale))
                .toList();
    }

    /** The same and more as Prometheus reads it. */
    @GetMapping(path = "/metrics", produces = MediaType.TEXT_PLAIN_VALUE)
    String metrics(Actor actor) {
        return metrics.scrape(status.checks(actor));
    }
}
