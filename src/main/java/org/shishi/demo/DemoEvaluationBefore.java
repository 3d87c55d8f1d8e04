package org.shishi.demo;

import java.time.LocalDate;
import java.util.List;
import org.shishi.account.DemoAccount;
import org.shishi.evaluation.DecideObjection;
import org.shishi.veto.ExemptionCause;
import org.shishi.veto.TakeVetoStep;
import org.shishi.veto.VetoVerb;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The evaluation of 2022: one unit was vetoed, appealed in vain, one was exempted, one objected in vain. All is decided and the time to
 * object long over, so that two people can freeze it. All of it is made up, but for what is counted from the ledger.
 */
@Component
@Profile("demo")
class DemoEvaluationBefore {

    private static final int YEAR = DemoYearBefore.YEAR;
    private static final String PRAISED = "工作创新";
    /** Its groups are small. */
    private static final int EXCELLENT_SHARE = 50;

    private static final LocalDate DRAFTED = LocalDate.of(YEAR, 12, 20);
    private static final LocalDate DONE = LocalDate.of(YEAR, 12, 15);
    private static final LocalDate DECIDED = LocalDate.of(YEAR + 1, 1, 4);
    private static final LocalDate COMPUTED = LocalDate.of(YEAR + 1, 1, 6);

    private final DemoActors actors;
    private final DemoVetoSteps vetoes;
    private final DemoJudging judging;
    private final DemoClock clock;

    DemoEvaluationBefore(DemoActors actors, DemoVetoSteps vetoes, DemoJudging judging, DemoClock clock) {
        this.actors = actors;
        this.vetoes = vetoes;
        this.judging = judging;
        this.clock = clock;
    }

    void make() {
        judging.rules(YEAR, DRAFTED, EXCELLENT_SHARE);
        clock.at(DECIDED.atTime(9, 0), this::decide);
        clock.at(DECIDED.plusDays(1).atTime(9, 0), this::hear);
        judging.point(COMPUTED, DONE, "县水利局", PRAISED, "1.5", "“一库一策”巡查做法在全县推广。（演示数据）");
        judging.point(COMPUTED, DONE, "瓯南街道", PRAISED, "1", "老年食堂志愿服务做法在全县交流。（演示数据）");
        judging.objection(
                judging.published(YEAR, COMPUTED),
                COMPUTED.plusDays(3),
                DemoAccount.TOWNSHIP,
                PRAISED,
                "该做法另获市级媒体报道，请求再加1分。（演示数据）",
                new DecideObjection(false, "媒体报道不在计分办法之列，维持原计分。（演示数据）", List.of(), List.of(), null));
    }

    private void decide() {
        vetoes.take(actors.of(DemoAccount.INSPECTION), DemoYearBefore.LATE, VetoVerb.IMPOSE, "到年底仍未完工，没有报批调整。（演示数据）");
        vetoes.take(
                actors.clerk(DemoYearBefore.FLOODED_UNIT),
                DemoYearBefore.FLOODED,
                new TakeVetoStep(
                        VetoVerb.ASK_EXEMPTION,
                        ExemptionCause.FORCE_MAJEURE,
                        "6月洪水冲毁已完成的路基，需重做。（演示数据）",
                        "县应急管理局灾情核定表",
                        0L,
                        List.of()));
        vetoes.take(
                actors.clerk(DemoYearBefore.LATE_UNIT), DemoYearBefore.LATE, VetoVerb.APPEAL, "征地协商用时较长，请求撤销。（演示数据）");
    }

    private void hear() {
        vetoes.take(actors.of(DemoAccount.INSPECTOR), DemoYearBefore.FLOODED, VetoVerb.EXEMPT, "灾情核定属实，同意免予。（演示数据）");
        vetoes.take(
                actors.of(DemoAccount.COUNTY), DemoYearBefore.LATE, VetoVerb.UPHOLD, "征地问题年初已知，未及时报批调整，维持否优。（演示数据）");
    }
}
