package org.shishi.demo;

import java.time.LocalDate;
import java.util.List;
import org.shishi.account.DemoAccount;
import org.shishi.evaluation.DecideObjection;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The evaluation of 2023 as January 2024 finds it: rules in force, points published, one objection decided and units that may still
 * object. All of it is made up, but for what is counted from the ledger.
 */
@Component
@Profile("demo")
class DemoEvaluation {

    private static final int YEAR = 2023;
    private static final String CRITICISM = "通报批评";
    private static final int EXCELLENT_SHARE = 30;
    private static final LocalDate DRAFTED = LocalDate.of(2023, 12, 20);
    private static final LocalDate DONE = LocalDate.of(2023, 12, 28);
    private static final LocalDate COMPUTED = LocalDate.of(2024, 1, 4);

    private final DemoJudging judging;

    DemoEvaluation(DemoJudging judging) {
        this.judging = judging;
    }

    void make() {
        judging.rules(YEAR, DRAFTED, EXCELLENT_SHARE);
        judging.point(COMPUTED, DONE, "县交通运输局", CRITICISM, "1", "第四季度例会通报批评1次：项目资料报送不全。（演示数据）");
        judging.point(COMPUTED, DONE, "瓯南街道", "工作创新", "2", "老年食堂“一餐一码”做法在全县推广。（演示数据）");
        judging.objection(
                judging.published(YEAR, COMPUTED),
                COMPUTED.plusDays(1),
                DemoAccount.DEPARTMENT,
                CRITICISM,
                "通报后次日已补齐资料，并非未报送，请予核实。（演示数据）",
                new DecideObjection(true, "经核实，资料在例会前已补报，通报有误，不再计分。（演示数据）", List.of(1), List.of(), null));
    }
}
