package org.shishi.catalogue;

import java.util.List;
import org.shishi.adjustment.AdjustmentView;
import org.shishi.adjustment.ContentChanges;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;

/** What was changed about what projects are to be: target, content or sites, approved by the day. */
@Component
class AdjustmentValues implements ValueSource {

    private static final List<String> HEAD = List.of("项目编号", "项目名称", "调整事项", "原内容", "调整为", "原因", "决定");

    private final ContentChanges changes;
    private final ChineseWords words;

    AdjustmentValues(ContentChanges changes, ChineseWords words) {
        this.changes = changes;
        this.words = words;
    }

    @Override
    public Topic topic() {
        return Topic.ADJUSTMENTS;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var changed = changes.approved(actor, basis.planYear(), basis.asOf());
        var rows = new Rows(HEAD, changed.stream().map(this::row).toList());
        values.figure("内容调整", changed.size(), rows);
        var late = changed.stream().filter(AdjustmentView::afterDeadline).toList();
        values.figure(
                "时限已过后调整",
                late.size(),
                new Rows(HEAD, late.stream().map(this::row).toList()));
        values.list("内容调整清单", changed.stream().map(this::item).toList(), rows);
    }

    private Rows.Row row(AdjustmentView one) {
        return new Rows.Row(
                List.of(
                        one.code(),
                        one.title(),
                        words.say(one.kind()),
                        one.from(),
                        one.toInWords(),
                        one.reason(),
                        one.decision()),
                "/votes/adjustments/" + one.id());
    }

    private String item(AdjustmentView one) {
        return one.title() + "：" + ChineseWords.date(one.decidedOn()) + "经批准" + words.say(one.kind()) + "，"
                + (one.from().isEmpty() ? "" : "由“" + ProjectRowsOf.stripped(one.from()) + "”") + "调整为“"
                + ProjectRowsOf.stripped(one.toInWords()) + "”，原因："
                + ProjectRowsOf.stripped(one.reason()) + "。";
    }
}
