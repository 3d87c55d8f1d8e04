package org.shishi.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shishi.policy.Actor;
import org.shishi.project.warning.Lights;
import org.shishi.shared.Remembered;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.TableStamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the projects of a year on a day by two things at once; each answer is one statement, and holds until projects are written. */
@Service
@Transactional(readOnly = true)
public class Matrices {

    private static final String COUNTED = """
            with ledger as (%s), rows as (%s), columns as (%s)
            select r.key, r.name, c.key as column_key, c.name as column_name, coalesce(sum(l.number), 0) as number
            from rows r cross join columns c left join ledger l on %s = r.key and %s = c.key
            group by r.key, r.name, r.place, c.key, c.name, c.place order by r.place, c.place
            """;

    /** Goals of the plans of the day; only those that two groups have at least, the most common first. */
    private static final String MEASURED = """
            with ledger as (%s), rows as (%s),
            goals as (select %s as key, l.id, i.name, i.unit, i.value, i.result
                      from ledger l join project_indicator i on i.plan_id = l.plan_id
                      where i.direction = 'AT_LEAST' and i.value > 0),
            items as (select name, unit, count(distinct key) as groups from goals group by name, unit
                      having count(distinct key) > 1 order by groups desc, name, unit limit %d)
            select r.key, r.name, i.name as item, i.unit, count(distinct g.id) as projects, coalesce(sum(g.value), 0) as target,
                   sum(g.result) as result
            from rows r cross join items i left join goals g on g.key = r.key and g.name = i.name and g.unit = i.unit
            group by r.key, r.name, r.place, i.name, i.unit, i.groups order by r.place, i.groups desc, i.name, i.unit
            """;

    private static final int MOST_ITEMS = 12;

    private final JdbcClient jdbc;
    private final FigureDays days;
    private final Lights lights;
    private final Remembered<Question, Matrix> counted;
    private final Remembered<Question, ItemMatrix> measured;

    private record Question(FigureDay day, MatrixAxis rows, MatrixAxis columns, LocalDate benchmark) {}

    Matrices(JdbcClient jdbc, FigureDays days, Lights lights, TableStamps stamps) {
        this.jdbc = jdbc;
        this.days = days;
        this.lights = lights;
        this.counted = stamps.rememberedOfLedger();
        this.measured = stamps.rememberedOfLedger();
    }

    /** Refuses what cannot be laid crosswise: {@code figures.matrix.same}, {@code figures.matrix.item}. */
    public Matrix of(Actor actor, int year, LocalDate asOf, MatrixAxis rows, MatrixAxis columns) {
        refuse(rows, columns);
        return counted.get(question(actor, year, asOf, rows, columns), this::count);
    }

    /** What was reached of the goals that several groups share. */
    public ItemMatrix items(Actor actor, int year, LocalDate asOf, MatrixAxis rows) {
        if (rows.grouping() == null) {
            throw RuleViolation.at("rows", "figures.matrix.item");
        }
        return measured.get(question(actor, year, asOf, rows, MatrixAxis.ITEM), this::measure);
    }

    private Question question(Actor actor, int year, LocalDate asOf, MatrixAxis rows, MatrixAxis columns) {
        return new Question(days.of(actor, year, asOf), rows, columns, lights.benchmark(year, asOf));
    }

    private static void refuse(MatrixAxis rows, MatrixAxis columns) {
        if (rows == columns) {
            throw RuleViolation.at("columns", "figures.matrix.same");
        }
        if (rows == MatrixAxis.ITEM || columns == MatrixAxis.ITEM) {
            throw RuleViolation.at("rows", "figures.matrix.item");
        }
    }

    private Matrix count(Question asked) {
        var sql = COUNTED.formatted(
                asked.day()
                        .kinds(Stream.of(asked.rows(), asked.columns())
                                .filter(axis -> axis.grouping() == null)
                                .toList()),
                asked.rows().keys(),
                asked.columns().keys(),
                asked.rows().keyOfRow(),
                asked.columns().keyOfRow());
        var heads = new LinkedHashSet<Matrix.Head>();
        var lines = new LinkedHashMap<Matrix.Head, List<Integer>>();
        ask(sql, asked).query(rs -> {
            heads.add(new Matrix.Head(rs.getString("column_key"), rs.getString("column_name")));
            lines.computeIfAbsent(head(rs), any -> new ArrayList<>()).add(rs.getInt("number"));
        });
        var day = asked.day();
        return new Matrix(
                day.year(),
                day.asOf(),
                asked.rows(),
                asked.columns(),
                List.copyOf(heads),
                lines.entrySet().stream()
                        .map(line -> new Matrix.Row(line.getKey(), line.getValue()))
                        .toList());
    }

    private ItemMatrix measure(Question asked) {
        var sql = MEASURED.formatted(
                asked.day().rows() + " and standing is not null",
                asked.rows().keys(),
                asked.rows().keyOfRow(),
                MOST_ITEMS);
        var sums = new LinkedHashMap<ItemMatrix.Item, ItemMatrix.Amount>();
        var lines = new LinkedHashMap<Matrix.Head, List<ItemMatrix.Amount>>();
        ask(sql, asked).query(rs -> {
            var amount = new ItemMatrix.Amount(
                    rs.getInt("projects"), rs.getBigDecimal("target"), rs.getBigDecimal("result"));
            sums.merge(
                    new ItemMatrix.Item(rs.getString("item"), rs.getString("unit")), amount, ItemMatrix.Amount::plus);
            lines.computeIfAbsent(head(rs), any -> new ArrayList<>()).add(amount);
        });
        var day = asked.day();
        return new ItemMatrix(
                day.year(),
                day.asOf(),
                asked.rows(),
                List.copyOf(sums.keySet()),
                told(lines),
                List.copyOf(sums.values()));
    }

    /** Groups that have one of the goals at least. */
    private static List<ItemMatrix.Row> told(Map<Matrix.Head, List<ItemMatrix.Amount>> lines) {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().stream().anyMatch(amount -> amount.projects() > 0))
                .map(line -> new ItemMatrix.Row(line.getKey(), line.getValue()))
                .toList();
    }

    private static Matrix.Head head(ResultSet rs) throws SQLException {
        return new Matrix.Head(rs.getString("key"), rs.getString("name"));
    }

    private JdbcClient.StatementSpec ask(String sql, Question asked) {
        return jdbc.sql(sql)
                .param("year", asked.day().year())
                .param("asOf", asked.day().asOf())
                .param("benchmark", asked.benchmark());
    }
}
