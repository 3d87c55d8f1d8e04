package org.shishi.catalogue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shishi.catalogue.Sieve.Found;
import org.shishi.figures.Grouping;
import org.shishi.figures.ProgressFigures;
import org.shishi.figures.ProgressProject;
import org.shishi.figures.ProgressShare;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;

/** How far the work is (进展分布): starts, bands of percent, and how projects stand to their plan. */
@Component
class ProgressValues implements ValueSource {

    private static final List<String> HEAD = List.of("项目编号", "项目名称", "牵头单位", "阶段", "计划进度", "形象进度", "序时进度");
    private static final Map<ProgressShare, String> NAMES = names();

    private final ProgressFigures figures;
    private final ChineseWords words;

    ProgressValues(ProgressFigures figures, ChineseWords words) {
        this.figures = figures;
        this.words = words;
    }

    private static Map<ProgressShare, String> names() {
        var names = new EnumMap<ProgressShare, String>(ProgressShare.class);
        names.put(ProgressShare.STARTED, "已开工");
        names.put(ProgressShare.NOT_STARTED, "未开工");
        names.put(ProgressShare.REACHED, "进度达百分之百");
        names.put(ProgressShare.ABOVE, "进度超百分之百");
        names.put(ProgressShare.MIDDLE, "进度六成以上");
        names.put(ProgressShare.LOW, "进度不足六成");
        names.put(ProgressShare.UNTOLD, "未报形象进度");
        names.put(ProgressShare.AHEAD, "超序时");
        names.put(ProgressShare.ON_PACE, "按序时");
        names.put(ProgressShare.BEHIND, "落后序时");
        return names;
    }

    @Override
    public Topic topic() {
        return Topic.FIGURES;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var sum = figures.of(actor, basis.planYear(), basis.asOf(), Grouping.LEVEL)
                .sum();
        var projects = values.<ProgressProject>sieve();
        var found = new EnumMap<ProgressShare, Found<ProgressProject>>(ProgressShare.class);
        NAMES.keySet()
                .forEach(share ->
                        found.put(share, projects.of(one -> one.shares().contains(share))));
        figures.each(actor, basis.planYear(), basis.asOf(), projects);
        NAMES.forEach((share, name) -> {
            var some = Objects.requireNonNull(found.get(share));
            values.figure(name, some, some.rows(HEAD, this::row));
            values.screen(
                    name,
                    String.valueOf(sum.of(share)),
                    basis.screen("/projects", "timeliness=TOTAL&" + share.filter() + "=" + share.value()));
        });
        values.word("平均与序时相比", sum.ahead().map(ProgressValues::points).orElse(ChineseWords.NOTHING));
    }

    private Rows.Row row(ProgressProject one) {
        return new Rows.Row(
                List.of(
                        one.code(),
                        one.title(),
                        one.leadUnit(),
                        words.say(one.stage()),
                        ChineseWords.percent(one.planned()),
                        ChineseWords.percent(one.percent()),
                        words.say(one.pace())),
                ProjectRowsOf.link(one.code()));
    }

    private static String points(BigDecimal ahead) {
        var points = ahead.abs().toPlainString() + "个百分点";
        return ahead.signum() < 0 ? "落后" + points : "超前" + points;
    }
}
