package org.shishi.account.acting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.account.acting.ActingView.State;
import org.shishi.policy.Role;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of actings, with the persons that they speak of. */
@Component
class ActingRows {

    private static final String ALL = """
            select t.*, a.username absent, a.name absent_name, s.username stand_in, s.name stand_in_name, coalesce(u.name, '') unit,
                q.name asker, c.name confirmer
            from account_acting t join account a on a.id = t.absent_id join account s on s.id = t.stand_in_id
            join account q on q.id = t.asked_by left join account c on c.id = t.confirmed_by left join unit u on u.id = a.unit_id""";

    private static final String COLLEAGUES = """
            select a.id, a.username, a.name, a.unit_id, coalesce(u.name, '') unit, string_agg(r.role, ' ') roles
            from account a join account_role r on r.account_id = a.id left join unit u on u.id = a.unit_id
            where not a.disabled""";

    private final JdbcClient jdbc;

    ActingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person as far as acting asks: nobody who is disabled or has no role. */
    record Colleague(
            long id, String username, String name, @Nullable Long unit, String unitName, Set<Role> roles) {

        boolean administers() {
            return roles.stream().anyMatch(Role.ADMINISTRATORS::contains);
        }
    }

    /** Those who work, by unit and name. */
    List<Colleague> colleagues() {
        return jdbc.sql(COLLEAGUES + " group by a.id, u.name order by u.name, a.name, a.id")
                .query(ActingRows::colleague)
                .list();
    }

    Optional<Colleague> colleague(String username) {
        return jdbc.sql(COLLEAGUES + " and lower(a.username) = lower(?) group by a.id, u.name")
                .param(username)
                .query(ActingRows::colleague)
                .optional();
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getObject("unit_id", Long.class),
                row.getString("unit"),
                Stream.of(row.getString("roles").split(" ")).map(Role::valueOf).collect(Collectors.toSet()));
    }

    /** One row, locked, so that it is answered once. */
    record Kept(long absent, long standIn, long askedBy, LocalDate to, boolean confirmed, boolean ended) {

        /** Whether this account is one of the two, or has asked for it. */
        boolean concerns(long account) {
            return account == absent || account == standIn || account == askedBy;
        }
    }

    Optional<Kept> locked(long id) {
        return jdbc.sql("select * from account_acting where id = ? for update")
                .param(id)
                .query((row, n) -> new Kept(
                        row.getLong("absent_id"),
                        row.getLong("stand_in_id"),
                        row.getLong("asked_by"),
                        row.getObject("to_day", LocalDate.class),
                        row.getObject("confirmed_by") != null,
                        row.getObject("ended_by") != null))
                .optional();
    }

    Optional<ActingView> one(long id, LocalDate today) {
        return jdbc.sql(ALL + " where t.id = ?")
                .param(id)
                .query((row, n) -> view(row, today))
                .optional();
    }

    /** In which one may act for the other today, as far as the row says. */
    List<Long> inForceIds(long standIn, long absent, LocalDate today) {
        return jdbc.sql("""
                        select id from account_acting where stand_in_id = :standIn and absent_id = :absent
                          and from_day <= :today and to_day >= :today""")
                .param("standIn", standIn)
                .param("absent", absent)
                .param("today", today)
                .query(Long.class)
                .list();
    }

    /** In which somebody is one of the two, the latest first. */
    List<ActingView> of(long account, LocalDate today) {
        return jdbc.sql(
                        ALL
                                + " where t.absent_id = :account or t.stand_in_id = :account order by t.from_day desc, t.id desc limit 200")
                .param("account", account)
                .query((row, n) -> view(row, today))
                .list();
    }

    /** What waits first, then the latest. */
    List<ActingView> all(LocalDate today) {
        return jdbc.sql(ALL + " " + """
                         order by t.confirmed_by is null and t.ended_by is null and t.to_day >= :today desc, t.from_day desc, t.id desc limit 200""")
                .param("today", today)
                .query((row, n) -> view(row, today))
                .list();
    }

    /** Whether somebody stands in for the absent person on one of these days already, or is asked to. */
    boolean overlaps(long absent, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select exists (select from account_acting where absent_id = ? and ended_by is null
                            and from_day <= ? and to_day >= ?)""").params(absent, to, from).query(Boolean.class).single();
    }

    /** One transaction at a time asks for an absent person. */
    void lockAccount(long account) {
        jdbc.sql("select id from account where id = ? for update")
                .param(account)
                .query(Long.class)
                .single();
    }

    long add(long absent, long standIn, AskActing asked, long by, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into account_acting (absent_id, stand_in_id, from_day, to_day, reason, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(absent, standIn, asked.from(), asked.to(), asked.reason(), by, now)
                .query(Long.class)
                .single();
    }

    void confirm(long id, long by, OffsetDateTime now) {
        jdbc.sql("update account_acting set confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(by, now, id)
                .update();
    }

    void end(long id, long by, OffsetDateTime now) {
        jdbc.sql("update account_acting set ended_by = ?, ended_at = ? where id = ?")
                .params(by, now, id)
                .update();
    }

    private static ActingView view(ResultSet row, LocalDate today) throws SQLException {
        return new ActingView(
                row.getLong("id"),
                row.getString("absent"),
                row.getString("absent_name"),
                row.getString("stand_in"),
                row.getString("stand_in_name"),
                row.getString("unit"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                row.getString("asker"),
                Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject("asked_at", OffsetDateTime.class))),
                row.getString("confirmer"),
                state(row, today));
    }

    private static State state(ResultSet row, LocalDate today) throws SQLException {
        if (row.getObject("ended_by") != null) {
            return State.ENDED;
        }
        if (row.getObject("to_day", LocalDate.class).isBefore(today)) {
            return State.OVER;
        }
        if (row.getObject("confirmed_by") == null) {
            return State.ASKED;
        }
        return row.getObject("from_day", LocalDate.class).isAfter(today) ? State.AHEAD : State.IN_FORCE;
    }
}
