package org.shishi.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.shishi.evaluation.EvaluationView;
import org.shishi.evaluation.Evaluations;
import org.shishi.evaluation.Standing;
import org.shishi.evaluation.rule.EvaluationGrade;
import org.shishi.evaluation.rule.EvaluationSeries;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;

/** How the year's units were judged, by the last evaluation that was published by the document's own date. */
@Component
class EvaluationValues implements ValueSource {

    private static final List<String> HEAD = List.of("分组", "排名", "单位", "总分", "满分", "等次");

    private final Evaluations evaluations;
    private final ChineseWords words;

    EvaluationValues(Evaluations evaluations, ChineseWords words) {
        this.evaluations = evaluations;
        this.words = words;
    }

    @Override
    public Topic topic() {
        return Topic.EVALUATIONS;
    }

    private record Judged(EvaluationView view, String series, Standing standing) {}

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var all = evaluations
                .published(actor, basis.planYear(), basis.datedOn())
                .map(EvaluationValues::judged)
                .orElse(List.of());
        values.figure("考核单位", all.size(), rows(all));
        grade("考核优秀", EvaluationGrade.EXCELLENT, all, values);
        grade("考核良好", EvaluationGrade.GOOD, all, values);
        grade("考核合格", EvaluationGrade.PASSED, all, values);
        grade("考核不合格", EvaluationGrade.FAILED, all, values);
        values.sum("考核单位", "考核优秀", "考核良好", "考核合格", "考核不合格");
        values.table("综合考核结果表", table(all), rows(all));
    }

    private static List<Judged> judged(EvaluationView view) {
        var names = view.rules().series().stream()
                .collect(Collectors.toMap(EvaluationSeries::position, EvaluationSeries::name));
        return view.standings().stream()
                .map(one -> new Judged(view, names.getOrDefault(one.series(), ""), one))
                .toList();
    }

    private void grade(String name, EvaluationGrade grade, List<Judged> all, CompositionBuilder values) {
        var some = all.stream().filter(one -> one.standing().grade() == grade).toList();
        values.figure(name, some.size(), rows(some));
    }

    private Rows rows(List<Judged> some) {
        return new Rows(
                HEAD,
                some.stream()
                        .map(one -> new Rows.Row(
                                line(one),
                                "/evaluations/" + one.view().head().id() + "/units/"
                                        + one.standing().unit().code()))
                        .toList());
    }

    private List<String> line(Judged one) {
        var standing = one.standing();
        return List.of(
                one.series(),
                String.valueOf(standing.rank()),
                standing.unit().name(),
                standing.total().toPlainString(),
                standing.most().stripTrailingZeros().toPlainString(),
                words.say(standing.grade()));
    }

    private PaperTable table(List<Judged> all) {
        return new PaperTable(
                "民生实事综合考核结果表",
                "单位：分",
                List.of(
                        PaperTable.Column.centred(3),
                        PaperTable.Column.centred(2),
                        PaperTable.Column.of(8),
                        PaperTable.Column.number(3),
                        PaperTable.Column.number(3),
                        PaperTable.Column.centred(3)),
                List.of(HEAD.stream().map(PaperCell::of).toList()),
                all.stream()
                        .map(one -> line(one).stream().map(PaperCell::of).toList())
                        .toList());
    }
}
