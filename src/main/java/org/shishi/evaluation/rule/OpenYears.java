package org.shishi.evaluation.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.shishi.superior.JudgedYears;
import org.shishi.veto.FrozenYears;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stands before whatever would change something of a year's evaluation: a year that is frozen stays as it is. */
@Component
public class OpenYears implements FrozenYears, JudgedYears {

    private final JdbcClient jdbc;

    OpenYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean frozen(int year) {
        return jdbc.sql("select evaluation_frozen(?)")
                .param(year)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean frozenBy(int year, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from evaluation_freeze where plan_year = ?
                            and (confirmed_at at time zone 'Asia/Shanghai')::date <= ?)""").params(year, day).query(Boolean.class).single();
    }

    @Override
    public Optional<OffsetDateTime> judgedSince(int year) {
        return jdbc.sql("select confirmed_at from evaluation_freeze where plan_year = ? and confirmed_at is not null")
                .param(year)
                .query(OffsetDateTime.class)
                .optional();
    }

    private record Frozen(String by, LocalDate on) {}

    /** Holds a year, so that two who change something of it wait for each other, and refuses one that is frozen. */
    public void requireOpen(int year) {
        hold(year);
        refuseFrozen(year);
    }

    /** Refuses one that is frozen, where nothing is changed yet. */
    public void refuseFrozen(int year) {
        jdbc.sql(
                        "select confirmed_name, confirmed_at from evaluation_freeze where plan_year = ? and confirmed_at is not null")
                .param(year)
                .query((row, n) -> new Frozen(row.getString("confirmed_name"), day(row)))
                .optional()
                .ifPresent(one -> {
                    throw new RuleViolation("evaluation.frozen", String.valueOf(year), one.by(), one.on());
                });
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject("confirmed_at", OffsetDateTime.class)))
                .toLocalDate();
    }

    @Override
    public void hold(int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('evaluation'), ?)")
                .param(year)
                .query(row -> {});
    }
}
