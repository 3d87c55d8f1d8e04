package org.shishi.background;

import java.time.Duration;
import java.util.Optional;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how far work is, apart from the work itself, which often is one transaction: seen while it runs. */
@Component
public class WorkProgressRecorder {

    /** Of work that is bound to its node; any other goes on with another one. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String WITH_PIECES =
            " from background_progress p left join scheduled_tasks t on t.task_name = p.line and t.task_instance = p.piece";

    private static final String STALLED = "t.task_instance is null and p.beat_at < :silent";

    private final JdbcClient jdbc;
    private final RealTime time;

    WorkProgressRecorder(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Begins with nothing done, in the transaction at hand, what this node does itself.
     *
     * @param subject what is worked on, such as {@code import:7}
     */
    public void begin(String subject, int total) {
        write(subject, 0, total);
    }

    /** Told at once, also while the work's own transaction is open. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tell(String subject, int done, int total) {
        write(subject, done, total);
    }

    private void write(String subject, int done, int total) {
        jdbc.sql("""
                        insert into background_progress (subject, done, total, beat_at) values (:subject, :done, :total, :now)
                        on conflict (subject) do update
                        set done = :done, total = :total, beat_at = :now, line = null, piece = null, cancelled = false""")
                .param("subject", subject)
                .param("done", done)
                .param("total", total)
                .param("now", time.now())
                .update();
    }

    /** None where nobody began it, or it is finished. */
    public Optional<WorkProgress> of(String subject) {
        return jdbc.sql("select p.done, p.total, " + STALLED + """
                        , p.cancelled, case when not t.picked then (
                            select count(*)::int from scheduled_tasks o
                            where o.task_name = t.task_name and (o.execution_time, o.task_instance) < (t.execution_time, t.task_instance)
                        ) end""" + WITH_PIECES + " where p.subject = :subject")
                .param("subject", subject)
                .param("silent", time.now().minus(SILENCE))
                .query((row, n) -> new WorkProgress(
                        row.getInt(1),
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getObject(5, Integer.class),
                        row.getBoolean(4)))
                .optional();
    }

    /** All work that somebody asked for and nobody finished. */
    public WorkCounts underWay() {
        return jdbc.sql("select count(*) filter (where t.picked or t.picked is null and not (" + STALLED
                        + ")), count(*) filter (where not t.picked), count(*) filter (where " + STALLED + ")"
                        + WITH_PIECES)
                .param("silent", time.now().minus(SILENCE))
                .query((row, n) -> new WorkCounts(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** In the transaction at hand. */
    public void finished(String subject) {
        jdbc.sql("delete from background_progress where subject = ?")
                .param(subject)
                .update();
    }
}
