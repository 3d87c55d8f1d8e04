package org.shishi.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.shishi.calendar.WorkingDays;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.policy.Actor;
import org.shishi.supervision.notice.NoticeFilter;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The year's notices that are overdue on the day, or were answered or escalated after their due date. */
@Component
class NoticeCases implements CaseSource {

    private final Notices notices;
    private final WorkingDays calendar;
    private final JdbcClient jdbc;

    NoticeCases(Notices notices, WorkingDays calendar, JdbcClient jdbc) {
        this.notices = notices;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    @Override
    public void find(Actor actor, int year, LocalDate day, FoundCases found) {
        var late = endedLate(year, day);
        notices.find(actor, NoticeFilter.of(year, day), Pageable.unpaged()).stream()
                .filter(one -> one.issuedOn() != null && !one.issuedOn().isAfter(day))
                .forEach(one -> found.judge(
                        PointSource.NOTICE_OVERDUE,
                        one.unitId(),
                        one.clock().overdue() || late.contains(one.id()),
                        evidence(one)));
    }

    /** A rest day lets no clock run: an answer on the first working day after a due date is late, one before it is not. */
    private Set<Long> endedLate(int year, LocalDate day) {
        var late = new HashSet<Long>();
        jdbc.sql("""
                        select s.notice_id, s.held_on, s.due_on from notice_step s join notice n on n.id = s.notice_id
                        where n.plan_year = ? and s.verb in ('ANSWER', 'ESCALATE') and s.held_on <= ? and s.due_on < s.held_on""").params(year, day).query(row -> {
            if (isLate(row)) {
                late.add(row.getLong("notice_id"));
            }
        });
        return late;
    }

    private boolean isLate(ResultSet row) throws SQLException {
        return calendar.between(row.getObject("due_on", LocalDate.class), row.getObject("held_on", LocalDate.class))
                > 0;
    }

    private static EvaluationCase evidence(NoticeView one) {
        return new EvaluationCase(one.number(), one.dueOn(), one.matter(), "/supervision/notices/" + one.id(), null);
    }
}
