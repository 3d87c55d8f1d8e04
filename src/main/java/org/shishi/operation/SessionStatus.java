package org.shishi.operation;

import java.util.List;
import java.util.Map;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many are signed in; nothing to worry about, and the first question when the application is slow. */
@Component
class SessionStatus implements StatusSource {

    private final JdbcClient jdbc;
    private final RealTime time;

    SessionStatus(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public StatusCheck check() {
        double open = jdbc.sql("""
                        select count(*) from spring_session where principal_name is not null and expiry_time > ?""")
                .param(time.instant().toEpochMilli())
                .query(Long.class)
                .single();
        return new StatusCheck(name(), StatusLevel.OK, StatusCheck.IS, List.of(open), Map.of("open", open));
    }
}
