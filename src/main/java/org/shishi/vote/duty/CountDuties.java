package org.shishi.vote.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Actor;
import org.shishi.vote.CountKind;
import org.shishi.vote.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which counts on paper, of votes and of what is counted as they are, wait for somebody in the office held there. */
@Component
@Transactional(readOnly = true)
public class CountDuties {

    /** The same as a round says of one person ({@code RoundFile.task}), of all rounds at once. */
    private static final String WAITING = """
            select c.id, c.meeting, c.held_on, o.office
            from %1$s c
            join %1$s_official o on o.%1$s_id = c.id and o.account_id = :me
            join lateral (select * from vote_round r where r.%1$s_id = c.id order by r.number desc limit 1) r on true
            where c.state = 'COUNTING' and case
                when o.office = 'SCRUTINEER' then r.state = 'COUNTED'
                    and not exists (select from vote_signature s where s.round_id = r.id and s.account_id = :me)
                when r.state = 'COUNTING' then not exists (
                    select from vote_sheet s where s.round_id = r.id and s.attempt = r.attempt and s.account_id = :me)
                when r.state = 'PROPOSED' then not exists (
                    select from vote_settlement s where s.round_id = r.id and s.accepted is null and s.proposed_by = :me)
                else r.state = 'DIFFERENT' end
            order by c.held_on, c.id""";

    /** One that waits: at which meeting, on which day, and what somebody is there. */
    public record Duty(CountKind kind, long id, String meeting, LocalDate heldOn, Office office) {}

    private final JdbcClient jdbc;

    CountDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement. */
    public List<Duty> of(Actor actor, CountKind kind) {
        return jdbc.sql(WAITING.formatted(kind.name().toLowerCase(Locale.ROOT)))
                .param("me", actor.id())
                .query((row, n) -> new Duty(
                        kind,
                        row.getLong("id"),
                        row.getString("meeting"),
                        row.getObject("held_on", LocalDate.class),
                        Office.valueOf(row.getString("office"))))
                .list();
    }
}
