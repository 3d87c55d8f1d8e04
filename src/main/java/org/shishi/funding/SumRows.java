package org.shishi.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds entries up in SQL; the only place where money is summed for people to read. */
@Repository
class SumRows {

    private static final int FETCHED = 500;

    private final JdbcClient jdbc;

    SumRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String sums(EntryQuery query) {
        return "e.stage, e.channel, sum(e.amount) as amount, " + query.entries() + " as entries" + query.from()
                + query.where();
    }

    private static String some(EntryQuery query) {
        return " having " + query.entries() + " > 0";
    }

    List<MoneyRow> grouped(EntryQuery query, MoneyGrouping by) {
        var unit = by == MoneyGrouping.UNIT;
        var keys = by.key() + " as key" + (unit ? ", u.name as name, u.id as unit_id" : "");
        var sql = "select " + keys + ", " + sums(query) + "group by " + by.key() + (unit ? ", u.name, u.id" : "")
                + ", e.stage, e.channel" + some(query);
        Map<String, MoneyRow> rows = new LinkedHashMap<>();
        jdbc.sql(sql).params(query.values()).query(rs -> {
            var row = new MoneyRow(
                    rs.getString("key"),
                    unit ? rs.getString("name") : null,
                    unit ? Long.valueOf(rs.getLong("unit_id")) : null,
                    sums(rs));
            rows.merge(
                    row.key(),
                    row,
                    (some, more) -> new MoneyRow(
                            some.key(), some.name(), some.unitId(), some.sums().plus(more.sums())));
        });
        var ordered = new ArrayList<>(rows.values());
        ordered.sort(Comparator.<MoneyRow>comparingInt(row -> place(row, by)).thenComparing(MoneyRow::key));
        return ordered;
    }

    private static int place(MoneyRow row, MoneyGrouping by) {
        return switch (by) {
            case LEVEL -> Level.valueOf(row.key()).ordinal();
            case TIER -> FundingTier.valueOf(row.key()).ordinal();
            case CHANNEL -> FundingChannel.valueOf(row.key()).ordinal();
            case STAGE -> FundingStage.valueOf(row.key()).ordinal();
            case UNIT -> 0;
        };
    }

    /** Each project that has entries, in the order of the codes; inside a transaction only. */
    void eachProject(EntryQuery query, Consumer<ProjectMoneyRow> reader) {
        var keys = "p.code, p.title, p.level, u.name";
        var last = new AtomicReference<@Nullable ProjectMoneyRow>();
        try (var parts = jdbc
                .sql("select " + keys + ", " + sums(query) + "group by " + keys
                        + ", e.stage, e.channel order by p.code")
                .withFetchSize(FETCHED)
                .params(query.values())
                .query(SumRows::project)
                .stream()) {
            parts.forEach(part -> {
                var before = last.get();
                boolean same = before != null && before.code().equals(part.code());
                if (before != null && !same) {
                    reader.accept(before);
                }
                last.set(before != null && same ? before.plus(part) : part);
            });
        }
        Optional.ofNullable(last.get()).ifPresent(reader);
    }

    private static ProjectMoneyRow project(ResultSet rs, int n) throws SQLException {
        return new ProjectMoneyRow(
                rs.getString("code"),
                rs.getString("title"),
                Level.valueOf(rs.getString("level")),
                rs.getString("name"),
                sums(rs));
    }

    /** What came in each month, by its first day. */
    TreeMap<LocalDate, MoneySums> monthly(EntryQuery query) {
        var months = new TreeMap<LocalDate, MoneySums>();
        jdbc.sql("select cast(date_trunc('month', e.booked_on) as date) as month, " + sums(query)
                        + "group by 1, e.stage, e.channel" + some(query))
                .params(query.values())
                .query(rs -> {
                    months.merge(rs.getObject("month", LocalDate.class), sums(rs), MoneySums::plus);
                });
        return months;
    }

    /** By tier and channel. */
    List<ProjectMoney.Source> sources(EntryQuery query) {
        var sources = new LinkedHashMap<String, ProjectMoney.Source>();
        jdbc.sql("select e.tier, " + sums(query) + "group by e.tier, e.channel, e.stage")
                .params(query.values())
                .query(rs -> {
                    var source = new ProjectMoney.Source(
                            FundingTier.valueOf(rs.getString("tier")),
                            FundingChannel.valueOf(rs.getString("channel")),
                            sums(rs));
                    sources.merge(source.tier() + " " + source.channel(), source, ProjectMoney.Source::plus);
                });
        return sources.values().stream()
                .sorted(Comparator.comparing(ProjectMoney.Source::tier).thenComparing(ProjectMoney.Source::channel))
                .toList();
    }

    private static MoneySums sums(ResultSet rs) throws SQLException {
        return MoneySums.of(
                FundingStage.valueOf(rs.getString("stage")),
                FundingChannel.valueOf(rs.getString("channel")),
                rs.getBigDecimal("amount"),
                rs.getLong("entries"));
    }
}
