package org.shishi.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.account.DemoAccount;
import org.shishi.adjustment.AdjustmentKind;
import org.shishi.adjustment.Adjustments;
import org.shishi.adjustment.DecideAdjustment;
import org.shishi.adjustment.Decider;
import org.shishi.adjustment.RequestAdjustment;
import org.shishi.policy.Actor;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.entry.Projects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two voted projects in numbers, made up: one was delivered short, of the other its congress has approved less. */
@Component
@Profile("demo")
class DemoPromises {

    private static final String DELIVERED_SHORT = "2023-Z-102-3";
    private static final String REDUCED = "2023-Z-215-1";
    private static final LocalDate VOTED = LocalDate.of(2023, 1, 4);
    private static final LocalDate TOLD = LocalDate.of(2024, 1, 5);

    private final DemoActors actors;
    private final Projects projects;
    private final Adjustments adjustments;
    private final DemoClock clock;

    DemoPromises(DemoActors actors, Projects projects, Adjustments adjustments, DemoClock clock) {
        this.actors = actors;
        this.projects = projects;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /** Before the votes are known, so that these are what was voted. */
    void measure() {
        clock.at(VOTED.atTime(9, 0), () -> {
            measure(DELIVERED_SHORT, 1200, null);
            measure(REDUCED, 300, null);
        });
        clock.at(TOLD.atTime(9, 0), () -> {
            measure(DELIVERED_SHORT, 1200, 1110);
            measure(REDUCED, 300, 240);
        });
    }

    private void measure(String code, int lamps, @Nullable Integer reached) {
        var office = actors.of(DemoAccount.COUNTY);
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        var detail = projects.get(office, code, today);
        var result = reached == null ? null : new BigDecimal(reached);
        var goal = new Indicator("路灯", new BigDecimal(lamps), "盏", Direction.AT_LEAST, result);
        var plan = new Plan(List.of(goal), detail.plan().sites(), detail.plan().milestones());
        var save = new SaveProject(
                code, detail.project().planYear(), detail.project().description(), plan);
        projects.change(office, code, detail.project().version(), save, "演示数据");
    }

    void adjust(Actor office, Actor colleague, Actor congress) {
        var ask = new RequestAdjustment(
                AdjustmentKind.TARGET,
                TOLD,
                "小舟山乡路灯亮化工程，安装路灯270盏，年内建成投用。",
                null,
                Map.of("路灯", new BigDecimal(270)),
                "两个自然村整村搬迁，不再安装路灯。（演示数据）",
                "");
        long id = adjustments.request(office, REDUCED, ask);
        adjustments.review(colleague, id, "情况属实，同意提请乡人民代表大会审议。", true);
        adjustments.decide(
                congress,
                id,
                new DecideAdjustment(
                        Decider.TOWNSHIP_CONGRESS, true, "小舟山乡第十七届人民代表大会第四次会议", TOLD.plusDays(2), "乡人〔2024〕2号", ""));
    }
}
