package org.shishi.evaluation;

import java.time.LocalDate;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.policy.Actor;
import org.shishi.superior.SuperiorNoticeView;
import org.shishi.superior.SuperiorNotices;
import org.springframework.stereotype.Component;

/** What superior bodies wrote of units in papers that count in the year: criticism and praise. */
@Component
class SuperiorCases implements CaseSource {

    private final SuperiorNotices notices;

    SuperiorCases(SuperiorNotices notices) {
        this.notices = notices;
    }

    @Override
    public void find(Actor actor, int year, LocalDate day, FoundCases found) {
        notices.standing(year, day).stream()
                .filter(one -> !one.issuedOn().isAfter(day))
                .forEach(one -> one.units()
                        .forEach(unit -> found.judge(
                                one.kind().praises() ? PointSource.SUPERIOR_PRAISE : PointSource.SUPERIOR_CRITICISM,
                                unit.id(),
                                true,
                                evidence(one))));
    }

    private static EvaluationCase evidence(SuperiorNoticeView one) {
        return new EvaluationCase(one.name(), one.issuedOn(), one.body() + "：" + one.says(), one.href(), null);
    }
}
