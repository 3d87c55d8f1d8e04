package org.shishi.evaluation;

import java.time.LocalDate;
import java.util.Objects;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.lookback.LookBackHead;
import org.shishi.lookback.LookBacks;
import org.shishi.lookback.LookedAtProject;
import org.shishi.lookback.UseFound;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;

/** What the look-backs that count in the year found: projects that stand unused, for who leads them; problems, for who answers. */
@Component
class LookBackCases implements CaseSource {

    private final LookBacks lookBacks;

    LookBackCases(LookBacks lookBacks) {
        this.lookBacks = lookBacks;
    }

    @Override
    public void find(Actor actor, int year, LocalDate day, FoundCases found) {
        lookBacks.withProjects(actor, year, day).stream()
                .filter(one -> !one.head().cancelled())
                .forEach(one -> one.projects().stream()
                        .filter(LookedAtProject::signed)
                        .forEach(project -> judge(one.head(), project, found)));
    }

    private static void judge(LookBackHead head, LookedAtProject project, FoundCases found) {
        var answer = Objects.requireNonNull(project.answer()).found();
        found.judge(
                PointSource.LOOK_BACK_UNUSED,
                project.leadUnitId(),
                answer.useFound() == UseFound.NOT_IN_USE,
                new EvaluationCase(
                        project.code(),
                        answer.lookedOn(),
                        project.title() + "：" + answer.note(),
                        "/look-backs/" + head.id() + "/projects/" + project.number(),
                        null));
        project.findings()
                .forEach(one -> found.judge(
                        PointSource.LOOK_BACK_FINDING,
                        one.unitId(),
                        true,
                        new EvaluationCase(
                                project.code(),
                                one.foundOn(),
                                project.title() + "：" + one.description(),
                                "/supervision/findings/" + one.id(),
                                null)));
    }
}
