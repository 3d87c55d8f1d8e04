package org.shishi.catalogue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shishi.catalogue.Sieve.Found;
import org.shishi.figures.Grouping;
import org.shishi.figures.ProgressFigures;
import org.shishi.figures.ProgressShare;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.shishi.project.Pace;
import org.shishi.project.PercentBand;
import org.shishi.project.ProgressFilter;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.SortKey;
import org.shishi.project.SortOrder;
import org.shishi.project.entry.Projects;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** How far the work is (进展分布): starts, bands of percent, and how projects stand to their plan. */
@Component
class ProgressValues implements ValueSource {

    private static final List<String> HEAD = List.of("项目编号", "项目名称", "牵头单位", "阶段", "计划进度", "形象进度", "序时进度");
    private static final List<SortOrder> BY_CODE = List.of(new SortOrder(SortKey.CODE, false));
    private static final Map<ProgressShare, String> NAMES = names();

    private final ProgressFigures figures;
    private final Projects ledger;
    private final ChineseWords words;

    ProgressValues(ProgressFigures figures, Projects ledger, ChineseWords words) {
        this.figures = figures;
        this.ledger = ledger;
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
        var all = ProjectFilter.of(basis.planYear(), basis.asOf()).with(Figure.TOTAL);
        NAMES.forEach((share, name) -> {
            var first = ledger.find(actor, all.with(filter(share)), BY_CODE, PageRequest.of(0, values.most()));
            var found = Found.of(first.getContent(), values.most()).outOf(first.getTotalElements());
            values.figure(name, found, found.rows(HEAD, this::row));
            values.screen(
                    name,
                    String.valueOf(sum.of(share)),
                    basis.screen("/projects", "timeliness=TOTAL&" + share.filter() + "=" + share.value()));
        });
        values.word("平均与序时相比", sum.ahead().map(ProgressValues::points).orElse(ChineseWords.NOTHING));
    }

    private static ProgressFilter filter(ProgressShare share) {
        return switch (share.filter()) {
            case "band" -> new ProgressFilter(null, PercentBand.valueOf(share.value()), null, null);
            case "pace" -> new ProgressFilter(null, null, Pace.valueOf(share.value()), null);
            default -> new ProgressFilter(share == ProgressShare.STARTED, null, null, null);
        };
    }

    private Rows.Row row(ProjectView one) {
        var light = one.light();
        return new Rows.Row(
                List.of(
                        one.code(),
                        one.description().title(),
                        one.leadUnit().name(),
                        words.say(one.stage()),
                        ChineseWords.percent(light.planned()),
                        ChineseWords.percent(one.progress().percent()),
                        words.say(light.pace())),
                ProjectRowsOf.link(one.code()));
    }

    private static String points(BigDecimal ahead) {
        var points = ahead.abs().toPlainString() + "个百分点";
        return ahead.signum() < 0 ? "落后" + points : "超前" + points;
    }
}
