package org.shishi.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.project.entry.VotedProjects;
import org.shishi.project.promise.Kept;
import org.springframework.stereotype.Component;

/** Whether what was voted is kept: of which projects less is promised now or was delivered, and by how much. */
@Component
class VotedValues implements ValueSource {

    private static final List<String> HEAD = List.of("项目编号", "项目名称", "指标", "票决", "现计划", "完成", "少于票决数", "百分比", "调整决定");

    private final VotedProjects voted;

    VotedValues(VotedProjects voted) {
        this.voted = voted;
    }

    @Override
    public Topic topic() {
        return Topic.VOTES;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var less = voted.less(actor, basis.planYear(), basis.asOf());
        var rows = Rows.of(HEAD, less, VotedValues::row);
        values.figure("少于票决数", less.size(), rows);
        values.list("少于票决数项目清单", less, VotedValues::item, rows);
    }

    private static Rows.Row row(Kept kept) {
        var first = kept.less().get(0);
        var less = Objects.requireNonNull(first.less());
        return new Rows.Row(
                List.of(
                        kept.project().code(),
                        kept.project().description().title(),
                        first.voted().name(),
                        plain(less.voted()),
                        plain(first.planned()),
                        plain(first.reached()),
                        plain(less.missing()),
                        Objects.toString(less.percent(), "") + "%",
                        first.change() == null ? "" : first.change().decision()),
                "/projects/" + kept.project().code());
    }

    private static String item(Kept kept) {
        return kept.project().description().title() + "："
                + kept.less().stream().map(one -> said(one, kept.complete())).collect(Collectors.joining("；")) + "。";
    }

    /** What was delivered stands before the number where that compares with it, else behind: nobody takes one for the other. */
    static String said(Kept.Quantity one, boolean complete) {
        var less = Objects.requireNonNull(one.less());
        var unit = less.unit();
        var reached = one.reached() == null ? "" : "，完成" + plain(one.reached()) + unit;
        var missing = "，少于票决数" + plain(less.missing()) + unit + "，" + less.percent() + "%";
        return less.indicator() + "票决" + plain(less.voted()) + unit + adjusted(one, unit)
                + (complete ? reached + missing : missing + reached);
    }

    /** The quantity as it is now, where that is another one than was voted. */
    private static String adjusted(Kept.Quantity one, String unit) {
        var voted = Objects.requireNonNull(one.less()).voted();
        var now = one.planned();
        var decision = one.change() == null ? "" : "（" + one.change().decision() + "）";
        if (now == null) {
            return decision.isEmpty() ? "" : "，经批准取消" + decision;
        }
        if (now.compareTo(voted) == 0) {
            return "";
        }
        return "，" + (decision.isEmpty() ? "现计划" : "经批准调整为") + plain(now) + unit + decision;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
