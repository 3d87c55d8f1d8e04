package org.shishi.project.closing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what waits about a project, and since when one that was finished is open again. */
@Component
class Reopenings {

    private static final String LATEST = """
            select exists (
                    select 1 from project_closing w where w.project_id = :project
                    and (w.requested_at at time zone 'Asia/Shanghai')::date <= :day
                    and (w.answered_at is null or (w.answered_at at time zone 'Asia/Shanghai')::date > :day)) as waits,
                case when c.kind = 'REOPEN' then c.closed_on end as since, coalesce(c.evidence, '') as reason
            from (values (1)) one left join lateral (
                select * from project_closing where project_id = :project and state = 'CONFIRMED' and closed_on <= :day
                order by id desc limit 1) c on true""";

    private final JdbcClient jdbc;
    private final Remembered<At, Latest> remembered;
    private final Remembered<Boolean, Set<Long>> asked;

    Reopenings(JdbcClient jdbc, TableStamps stamps) {
        this.jdbc = jdbc;
        this.remembered = stamps.rememberedOfLedger();
        this.asked = stamps.rememberedOfLedger();
    }

    private record At(long project, LocalDate day) {}

    /**
     * What was asked and decided last, by a day.
     *
     * @param waits whether a request waited on that day
     * @param since when the project was opened again; none where it was not, or has been closed since
     */
    record Latest(boolean waits, @Nullable LocalDate since, String reason) {

        static final Latest NONE = new Latest(false, null, "");

        Optional<LocalDate> reopened() {
            return Optional.ofNullable(since);
        }
    }

    /** Of nearly no project anything was asked; which those are is asked once. */
    Latest of(long project, LocalDate day) {
        if (!asked.get(true, all -> projects()).contains(project)) {
            return Latest.NONE;
        }
        return remembered.get(
                new At(project, day),
                at -> jdbc.sql(LATEST)
                        .param("project", at.project())
                        .param("day", at.day())
                        .query(Latest.class)
                        .single());
    }

    private Set<Long> projects() {
        return jdbc.sql("select distinct project_id from project_closing")
                .query(Long.class)
                .set();
    }
}
