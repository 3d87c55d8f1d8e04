package org.shishi.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The figures for Prometheus: how each part is (0 well, 1 to be looked at, 2 failing), its measures, and what Micrometer knows. */
@Component
public class StatusMetrics {

    private final PrometheusMeterRegistry meters;
    private final Map<String, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

    StatusMetrics(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    /** In the text format of Prometheus. */
    public String scrape(List<StatusCheck> checks) {
        for (var check : checks) {
            set(
                    "shishi.status",
                    List.of(Tag.of("part", check.name())),
                    check.level().ordinal());
            check.measures()
                    .forEach((measure, value) -> set("shishi." + check.name() + "." + measure, List.of(), value));
        }
        return meters.scrape();
    }

    private void set(String name, List<Tag> tags, double value) {
        gauges.computeIfAbsent(name + tags, key -> gauge(meters, name, tags)).set(value);
    }

    private static AtomicReference<Double> gauge(MeterRegistry meters, String name, List<Tag> tags) {
        return meters.gauge(name, tags, new AtomicReference<>(0.0), AtomicReference::get);
    }
}
