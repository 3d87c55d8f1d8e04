package org.shishi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shishi.policy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of the meetings. */
@Component
class MeetingRows {

    private static final String COLUMNS = "select id, name, body, place, held_on, cancelled, version from meeting ";

    private static final String THEN = """
            select m.id, m.name, m.body, m.place, s.held_on, s.verb = 'CANCEL' as cancelled, m.version
            from meeting m join lateral (select t.held_on, t.verb from meeting_step t
                where t.meeting_id = m.id and t.recorded_on <= :day order by t.id desc limit 1) s on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As they were announced by a day. */
    List<MeetingView> between(LocalDate from, LocalDate to, LocalDate day) {
        return jdbc.sql(THEN + "where s.held_on between :from and :to order by s.held_on desc, m.id")
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .query(MeetingView.class)
                .list();
    }

    /** One as it was announced by a day; none before. */
    Optional<MeetingView> one(long id, LocalDate day) {
        return jdbc.sql(THEN + "where m.id = :id")
                .param("id", id)
                .param("day", day)
                .query(MeetingView.class)
                .optional();
    }

    /** Those to come on a day, as it was known then, the next one first. */
    List<MeetingView> toCome(LocalDate day) {
        return jdbc.sql(THEN + "where s.held_on > :day and s.verb <> 'CANCEL' order by s.held_on, m.id")
                .param("day", day)
                .query(MeetingView.class)
                .list();
    }

    /** Those to come, the next one first. */
    List<MeetingView> after(LocalDate day) {
        return jdbc.sql(COLUMNS + "where held_on > ? and not cancelled order by held_on, id")
                .param(day)
                .query(MeetingView.class)
                .list();
    }

    Optional<MeetingView> named(String name) {
        return jdbc.sql(COLUMNS + "where name = ?")
                .param(name)
                .query(MeetingView.class)
                .optional();
    }

    Optional<MeetingView> one(long id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(MeetingView.class)
                .optional();
    }

    /** Holds it until the transaction ends, so that nothing becomes due at it while it moves. */
    Optional<MeetingView> hold(long id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id)
                .query(MeetingView.class)
                .optional();
    }

    long add(SaveMeeting meeting) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into meeting (name, body, place, held_on) values (?, ?, ?, ?)")
                .params(meeting.name(), meeting.body().name(), meeting.place(), meeting.heldOn())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void describe(long id, SaveMeeting meeting) {
        jdbc.sql("update meeting set name = ?, body = ?, place = ?, version = version + 1 where id = ?")
                .params(meeting.name(), meeting.body().name(), meeting.place(), id)
                .update();
    }

    void move(long id, LocalDate heldOn) {
        jdbc.sql("update meeting set held_on = ?, version = version + 1 where id = ?")
                .params(heldOn, id)
                .update();
    }

    void cancel(long id) {
        jdbc.sql("update meeting set cancelled = true, version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    void addStep(long id, MeetingStepView.Verb verb, LocalDate heldOn, String reason, Actor actor) {
        jdbc.sql("""
                        insert into meeting_step
                            (meeting_id, verb, held_on, reason, recorded_on, recorded_at, account_id, actor)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        verb.name(),
                        heldOn,
                        reason,
                        LocalDate.now(clock),
                        OffsetDateTime.now(clock),
                        actor.id(),
                        actor.name())
                .update();
    }

    List<MeetingStepView> steps(long id) {
        return jdbc.sql("""
                        select verb, held_on, reason, recorded_on as "on", actor from meeting_step
                        where meeting_id = ? order by id""").param(id).query(MeetingStepView.class).list();
    }
}
