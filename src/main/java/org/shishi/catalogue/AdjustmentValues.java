package org.shishi.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.adjustment.AdjustmentKind;
import org.shishi.adjustment.AdjustmentView;
import org.shishi.adjustment.ContentChanges;
import org.shishi.adjustment.Quantity;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.springframework.stereotype.Component;

/**
 * What was changed about what projects are to be: title, target, content or sites, approved by the day; which deadlines were moved once they
 * had passed; and what was put right of what was voted.
 */
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
        var approved = changes.approved(actor, basis.planYear(), basis.asOf());
        var content = approved.stream().filter(one -> one.kind().rephrases()).toList();
        fill(values, "内容调整", "内容调整清单", content, this::item);
        fill(
                values,
                "本期内容调整",
                "本期内容调整清单",
                content.stream().filter(one -> since(one, basis)).toList(),
                this::item);
        fill(
                values,
                "时限到期后调整",
                "时限到期后调整清单",
                approved.stream().filter(AdjustmentView::afterDeadline).toList(),
                this::late);
        fill(
                values,
                "票决事项更正",
                "票决事项更正清单",
                approved.stream().filter(one -> one.kind().corrects()).toList(),
                this::corrected);
    }

    private static boolean since(AdjustmentView one, DocumentScope basis) {
        return one.decidedOn() != null && one.decidedOn().isAfter(basis.since());
    }

    private void fill(
            CompositionBuilder values,
            String figure,
            String list,
            List<AdjustmentView> all,
            Function<AdjustmentView, String> item) {
        var rows = new Rows(HEAD, all.stream().map(this::row).toList());
        values.figure(figure, all.size(), rows);
        values.list(list, all.stream().map(item).toList(), rows);
    }

    private Rows.Row row(AdjustmentView one) {
        return new Rows.Row(
                List.of(
                        one.code(),
                        one.title(),
                        words.say(one.kind()),
                        said(one, one.from()),
                        said(one, one.toInWords()) + deadline(one),
                        one.reason(),
                        one.decision()),
                "/votes/adjustments/" + one.id());
    }

    /** Quotes nothing but what was decided; the quantities stand beside it. */
    private String item(AdjustmentView one) {
        var said =
                Stream.concat(Stream.of(quoted(one)), one.quantities().stream().map(Quantity::inSentence));
        return one.title() + "：" + by(one) + words.say(one.kind()) + "，"
                + said.filter(part -> !part.isEmpty()).collect(Collectors.joining("，")) + deadline(one) + "，原因："
                + ProjectRowsOf.stripped(one.reason()) + "。";
    }

    private static String quoted(AdjustmentView one) {
        return one.to().isEmpty()
                ? ""
                : (one.from().isEmpty() ? "" : "由“" + ProjectRowsOf.stripped(one.from()) + "”") + "调整为“"
                        + ProjectRowsOf.stripped(one.to()) + "”";
    }

    /** The deadline that a target brings along. */
    static String deadline(AdjustmentView one) {
        if (one.kind() == AdjustmentKind.DEADLINE || one.newDeadline() == null) {
            return "";
        }
        return (one.oldDeadline() == null ? "，完成时限" : "，完成时限由" + ChineseWords.date(one.oldDeadline()))
                + "调整为"
                + ChineseWords.date(one.newDeadline());
    }

    /** A deadline that was moved once it had passed: what was due, what counts now, and who has decided it. */
    private String late(AdjustmentView one) {
        return one.code() + " " + one.title() + "：完成时限" + ChineseWords.date(one.oldDeadline()) + "，到期后调整为"
                + ChineseWords.date(one.newDeadline()) + decided(one);
    }

    /** What was entered wrongly of a vote. */
    private String corrected(AdjustmentView one) {
        return one.code() + " " + one.title() + "：" + words.say(one.kind()) + "，由“" + said(one, one.from()) + "”更正为“"
                + said(one, one.toInWords()) + "”" + decided(one);
    }

    private String decided(AdjustmentView one) {
        return "，" + by(one) + "。";
    }

    private String by(AdjustmentView one) {
        var outcome = Objects.requireNonNull(one.outcome());
        return words.say(outcome.by()) + ChineseWords.date(one.decidedOn()) + "决定（" + outcome.decision() + "）";
    }

    /** A level by its name. */
    private String said(AdjustmentView one, String text) {
        return one.kind() == AdjustmentKind.LEVEL ? words.say(Level.valueOf(text)) : text;
    }
}
