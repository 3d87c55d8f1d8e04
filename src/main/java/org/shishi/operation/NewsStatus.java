package org.shishi.operation;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** News that a module told and nobody has taken: told again every five minutes, so what waits longer has a fault. */
@Component
class NewsStatus implements StatusSource {

    private final JdbcClient jdbc;
    private final RealTime time;
    private final Thresholds thresholds;

    NewsStatus(JdbcClient jdbc, RealTime time, Thresholds thresholds) {
        this.jdbc = jdbc;
        this.time = time;
        this.thresholds = thresholds;
    }

    private record Waiting(long number, OffsetDateTime since) {}

    @Override
    public String name() {
        return "news";
    }

    @Override
    public StatusCheck check() {
        var now = time.now();
        var waiting = jdbc.sql("""
                        select count(*), coalesce(min(publication_date), :now) from event_publication
                        where completion_date is null""")
                .param("now", now)
                .query((row, n) -> new Waiting(row.getLong(1), row.getObject(2, OffsetDateTime.class)))
                .single();
        var age = Duration.between(waiting.since(), now);
        return new StatusCheck(
                name(),
                age.compareTo(thresholds.newsWait()) > 0 ? StatusLevel.WARNING : StatusLevel.OK,
                StatusCheck.IS,
                List.of(waiting.number(), age.toMinutes()),
                Map.of("waiting", (double) waiting.number(), "age_seconds", (double) age.toSeconds()));
    }
}
