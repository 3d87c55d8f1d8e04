package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shishi.figures.FigureTable;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.policy.Actor;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Component;

/** How far each unit is, ranked like with like: townships among townships, departments among departments. */
@Component
class RankValues implements ValueSource {

    private static final List<String> HEAD = List.of("排名", "单位", "总数", "已完成", "完成率", "进度滞后");

    private final Figures figures;
    private final Units units;

    RankValues(Figures figures, Units units) {
        this.figures = figures;
        this.units = units;
    }

    @Override
    public Topic topic() {
        return Topic.UNITS;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var known = units.all().stream().collect(Collectors.toMap(UnitView::code, Function.identity()));
        var table = figures.of(actor, basis.planYear(), basis.asOf(), Grouping.UNIT);
        FigureValues.NAMES.forEach((name, figure) ->
                values.screen(name, String.valueOf(table.sum().of(figure)), basis.screen("/figures", "by=unit")));
        var townships = ranking(table, known, true);
        var departments = ranking(table, known, false);
        values.figure("乡镇街道数", townships.places().size(), rows(townships));
        values.figure("部门数", departments.places().size(), rows(departments));
        values.table("乡镇街道完成情况表", table("乡镇（街道）民生实事项目完成情况排名", townships), rows(townships));
        values.table("部门完成情况表", table("县级部门民生实事项目完成情况排名", departments), rows(departments));
    }

    private static Ranking ranking(FigureTable table, Map<String, UnitView> known, boolean townships) {
        return Ranking.of(table.rows().stream()
                .filter(row -> known.containsKey(row.key())
                        && Objects.requireNonNull(known.get(row.key())).kind().isTownship() == townships)
                .map(row ->
                        new Ranking.Entry(row.key(), Objects.requireNonNullElse(row.name(), row.key()), row.counts()))
                .toList());
    }

    private static List<String> line(Ranking.Place place) {
        var counts = place.counts();
        return List.of(
                String.valueOf(place.rank()),
                place.unit(),
                String.valueOf(counts.total()),
                String.valueOf(counts.completed()),
                ChineseWords.rate(counts.completionRate().orElse(null)),
                String.valueOf(counts.delayed()));
    }

    private static Rows rows(Ranking ranking) {
        return new Rows(
                HEAD,
                ranking.places().stream()
                        .map(place -> new Rows.Row(line(place), "/figures?by=unit#" + place.code()))
                        .toList());
    }

    private static PaperTable table(String caption, Ranking ranking) {
        var lines = new ArrayList<List<PaperCell>>();
        ranking.places()
                .forEach(place ->
                        lines.add(line(place).stream().map(PaperCell::of).toList()));
        return new PaperTable(
                caption,
                null,
                List.of(
                        PaperTable.Column.centred(2),
                        PaperTable.Column.of(6),
                        PaperTable.Column.number(2),
                        PaperTable.Column.number(2),
                        PaperTable.Column.number(3),
                        PaperTable.Column.number(3)),
                List.of(HEAD.stream().map(PaperCell::of).toList()),
                lines);
    }
}
