package org.shishi.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shishi.catalogue.Sieve.Found;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.paper.PaperWords;
import org.shishi.policy.Actor;
import org.shishi.project.Light;
import org.shishi.project.LightRule;
import org.shishi.project.ProjectView;
import org.shishi.project.warning.Lights;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** How far projects are behind their plan, with the rule by which it is judged. */
@Component
class LightValues implements ValueSource {

    private static final List<String> HEAD = List.of("项目编号", "项目名称", "牵头单位", "亮灯", "计划进度", "形象进度", "落后（百分点）", "依据");

    private static final Map<String, Light> SCREENS = Map.of("红灯", Light.RED, "黄灯", Light.YELLOW, "绿灯", Light.GREEN);

    private final Lights lights;
    private final ChineseWords words;

    LightValues(Lights lights, ChineseWords words) {
        this.lights = lights;
        this.words = words;
    }

    @Override
    public Topic topic() {
        return Topic.LIGHTS;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var first = lights.first(actor, basis.planYear(), basis.asOf(), values.most());
        var red = found(first.of(Light.RED), values);
        var yellow = found(first.of(Light.YELLOW), values);
        var green = found(first.of(Light.GREEN), values);
        var caughtUp = found(first.caughtUp(), values);
        values.figure("红灯", red, rows(red));
        values.figure("黄灯", yellow, rows(yellow));
        values.figure("绿灯", green, rows(green));
        var counts = first.counts();
        SCREENS.forEach((name, light) ->
                values.screen(name, String.valueOf(counts.of(light)), basis.screen("/projects", "light=" + light)));
        values.figure("补进度", caughtUp, rows(caughtUp));
        values.word("亮灯规则", rule(counts.rule()));
        values.table("红黄灯项目表", rows(both(red, yellow, values)), LightValues::table);
    }

    private static Found<ProjectView> found(Page<ProjectView> first, CompositionBuilder values) {
        return Found.of(first.getContent(), values.most()).outOf(first.getTotalElements());
    }

    private static Found<ProjectView> both(
            Found<ProjectView> red, Found<ProjectView> yellow, CompositionBuilder values) {
        var first = Stream.concat(red.first().stream(), yellow.first().stream()).toList();
        return Found.of(first, values.most()).outOf(red.number() + yellow.number());
    }

    private Rows rows(Found<ProjectView> some) {
        return some.rows(HEAD, this::row);
    }

    private Rows.Row row(ProjectView one) {
        var light = one.light();
        return new Rows.Row(
                List.of(
                        one.code(),
                        one.description().title(),
                        one.leadUnit().name(),
                        words.say(light.light()),
                        ChineseWords.percent(light.planned()),
                        ChineseWords.percent(light.actual()),
                        light.gap() == null
                                ? ChineseWords.NOTHING
                                : light.gap().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                        words.say(light.reason())),
                ProjectRowsOf.link(one.code()));
    }

    private static PaperTable table(Rows behind) {
        var lines = behind.rows().stream()
                .map(row -> row.cells().subList(1, HEAD.size() - 1).stream()
                        .map(PaperCell::of)
                        .toList())
                .toList();
        return new PaperTable(
                "红灯、黄灯项目",
                null,
                List.of(
                        PaperTable.Column.of(7),
                        PaperTable.Column.of(4),
                        PaperTable.Column.centred(2),
                        PaperTable.Column.number(3),
                        PaperTable.Column.number(3),
                        PaperTable.Column.number(3)),
                List.of(HEAD.subList(1, HEAD.size() - 1).stream()
                        .map(PaperCell::of)
                        .toList()),
                lines);
    }

    private static String rule(LightRule rule) {
        return "落后计划不足" + plain(rule.yellowFrom()) + "个百分点为绿灯，" + plain(rule.yellowFrom()) + "至"
                + plain(rule.redAbove()) + "个百分点为黄灯，超过" + plain(rule.redAbove()) + "个百分点或逾期为红灯；无里程碑的项目以"
                + PaperWords.date(rule.benchmark()) + "为基准";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
