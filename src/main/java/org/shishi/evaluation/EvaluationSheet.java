package org.shishi.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.EvaluationSeries;
import org.shishi.evaluation.rule.ScoredIndicator;
import org.shishi.policy.Actor;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the points of a year as a workbook, a sheet for each series. */
@Service
@Transactional(readOnly = true)
public class EvaluationSheet {

    private static final int POINTS = 14;

    private final Evaluations evaluations;
    private final MessageSource messages;

    EvaluationSheet(Evaluations evaluations, MessageSource messages) {
        this.evaluations = evaluations;
        this.messages = messages;
    }

    public void write(Actor actor, long id, OutputStream out) throws IOException {
        var view = evaluations.get(actor, id);
        try (var sheet = SheetWriter.xlsx(out)) {
            for (var series : view.rules().series()) {
                var columns = columns(view.rules().of(series.position()));
                sheet.sheet(new SheetHead(series.name(), List.of(title(view, series)), columns, 2));
                for (var one : view.of(series.position())) {
                    sheet.row(row(one));
                }
            }
            sheet.finish();
        }
    }

    private static String title(EvaluationView view, EvaluationSeries series) {
        return view.head().planYear() + "年度综合考核得分表（" + series.name() + "，截至"
                + view.head().asOf() + "）";
    }

    private static List<SheetColumn> columns(List<ScoredIndicator> indicators) {
        var columns = new ArrayList<>(List.of(
                SheetColumn.of("排名", 8),
                SheetColumn.of("单位", 24),
                SheetColumn.of("总分", 10),
                SheetColumn.of("等次", 10),
                SheetColumn.of("备注", 24)));
        indicators.forEach(one -> columns.add(SheetColumn.of(
                one.name() + "（" + one.most().stripTrailingZeros().toPlainString() + "）", POINTS)));
        return columns;
    }

    /** What keeps the unit from being excellent. */
    private String remark(Standing one) {
        var veto = one.veto();
        if (veto != null) {
            return text("evaluation.veto.stands") + veto.words();
        }
        if (one.held()) {
            return text("evaluation.held");
        }
        return one.reckoned() ? text("evaluation.reckoned", one.raw(), one.base()) : "";
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.SIMPLIFIED_CHINESE);
    }

    private List<@Nullable Object> row(Standing one) {
        var row = new ArrayList<@Nullable Object>(List.of(
                one.rank(),
                one.unit().name(),
                one.total(),
                messages.getMessage(one.grade(), Locale.SIMPLIFIED_CHINESE),
                remark(one)));
        one.scores().forEach(score -> row.add(score.applies() ? score.points() : text("evaluation.applies.not")));
        return row;
    }
}
