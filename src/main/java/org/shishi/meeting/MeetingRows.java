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

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<MeetingView> between(LocalDate from, LocalDate to) {
        return jdbc.sql(COLUMNS + "where held_on between ? and ? order by held_on desc, id")
                .params(from, to)
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
