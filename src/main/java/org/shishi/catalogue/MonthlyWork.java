package org.shishi.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The offices' monthly table 项目内容 | 月度工作计划 | 牵头单位 | 落实情况: what a unit announced as its next step in the period before,
 * beside what it reported in this one. Confirmed reports only.
 */
@Component
class MonthlyWork implements ValueSource {

    private static final String SQL = """
            select p.code, p.title, l.name as lead_unit,
                   string_agg(distinct nullif(b.next_step, ''), '；') as planned,
                   string_agg(distinct nullif(r.progress, ''), '；') as done
            from progress_report r
            join project_as_of(:asOf) p on p.id = r.project_id and p.plan_year = :year
            join unit l on l.id = p.lead_unit_id
            left join progress_report b on b.project_id = r.project_id and b.unit_id = r.unit_id and b.state = 'CONFIRMED'
                and b.period_id = (
                    select e.id from reporting_period e join reporting_period n on n.id = :period
                    where e.last_day < n.first_day order by e.last_day desc limit 1)
            where r.period_id = :period and r.state = 'CONFIRMED'
            group by p.code, p.title, l.name
            order by p.code""";

    private static final int FETCHED = 500;

    private static final List<String> HEAD = List.of("项目编号", "项目内容", "月度工作计划", "牵头单位", "落实情况");

    private final JdbcClient jdbc;
    private final Gate gate;

    MonthlyWork(JdbcClient jdbc, Gate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    @Override
    public Topic topic() {
        return Topic.WORK;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var period = basis.period();
        if (period == null) {
            return;
        }
        gate.list(actor, Action.REPORT_OVERVIEW);
        var work = values.<Rows.Row>sieve();
        var all = work.of(row -> true);
        try (var read = jdbc
                .sql(SQL)
                .withFetchSize(FETCHED)
                .param("asOf", basis.asOf())
                .param("year", basis.planYear())
                .param("period", period.id())
                .query(MonthlyWork::row)
                .stream()) {
            read.forEach(work);
        }
        values.table("月度工作表", all.rows(HEAD, Function.identity()), kept -> table(basis.name() + "工作落实情况", kept));
    }

    private static Rows.Row row(ResultSet rs, int n) throws SQLException {
        var code = rs.getString("code");
        return new Rows.Row(
                List.of(
                        code,
                        rs.getString("title"),
                        text(rs.getString("planned")),
                        rs.getString("lead_unit"),
                        text(rs.getString("done"))),
                ProjectRowsOf.link(code));
    }

    private static String text(@Nullable String said) {
        return said == null ? ChineseWords.NOTHING : said;
    }

    private static PaperTable table(String caption, Rows rows) {
        return new PaperTable(
                caption,
                null,
                List.of(
                        PaperTable.Column.of(4),
                        PaperTable.Column.of(5),
                        PaperTable.Column.of(3),
                        PaperTable.Column.of(6)),
                List.of(HEAD.stream().skip(1).map(PaperCell::of).toList()),
                rows.rows().stream()
                        .map(row ->
                                row.cells().stream().skip(1).map(PaperCell::of).toList())
                        .toList());
    }
}
