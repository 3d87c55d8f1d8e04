package org.shishi.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.account.DemoAccount;
import org.shishi.lookback.FoundAnswers;
import org.shishi.lookback.LookBackAnswers;
import org.shishi.lookback.LookBackFollowUps;
import org.shishi.lookback.LookBackPlans;
import org.shishi.lookback.LookBacks;
import org.shishi.lookback.LookedAtProject;
import org.shishi.lookback.PlanLookBack;
import org.shishi.lookback.QualityFound;
import org.shishi.lookback.UseFound;
import org.shishi.policy.Actor;
import org.shishi.project.closing.Closings;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.FindingContent.Assignment;
import org.shishi.supervision.finding.FindingContent.Problem;
import org.shishi.supervision.finding.FindingSteps;
import org.shishi.supervision.finding.Rectification;
import org.shishi.supervision.finding.Severity;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A look-back of January 2024 at finished projects of 2022, three of them drawn: one stands idle, was opened again, and its
 * unit has answered; one is in use; one is still to be looked at. All of it is made up.
 */
@Component
@Profile("demo")
class DemoLookBacks {

    private static final int YEAR = DemoYearBefore.YEAR;
    private static final String DEPARTMENT = "县交通运输局";
    private static final LocalDate PLANNED = LocalDate.of(2024, 1, 3);
    private static final LocalDate LOOKED = LocalDate.of(2024, 1, 4);
    private static final LocalDate ANSWERED = LocalDate.of(2024, 1, 6);

    private final DemoActors actors;
    private final LookBackPlans plans;
    private final LookBackAnswers answers;
    private final LookBackFollowUps followUps;
    private final LookBacks lookBacks;
    private final Closings closings;
    private final FindingSteps findings;
    private final DemoClock clock;

    DemoLookBacks(
            DemoActors actors,
            LookBackPlans plans,
            LookBackAnswers answers,
            LookBackFollowUps followUps,
            LookBacks lookBacks,
            Closings closings,
            FindingSteps findings,
            DemoClock clock) {
        this.actors = actors;
        this.plans = plans;
        this.answers = answers;
        this.followUps = followUps;
        this.lookBacks = lookBacks;
        this.closings = closings;
        this.findings = findings;
        this.clock = clock;
    }

    void make() {
        long id = plan();
        clock.at(LOOKED.atTime(15, 0), () -> look(id));
        clock.at(
                LOOKED.atTime(17, 0),
                () -> closings.answer(office(), code(id), asked(id), true, "到现场复核属实，同意重新打开。（演示数据）"));
        clock.at(
                ANSWERED.atTime(10, 0),
                () -> findings.rectify(
                        actors.of(DemoAccount.DEPARTMENT),
                        idle(id).findings().get(0).id(),
                        new Rectification("已与邮政企业商定入驻，落实管护人员1名。（演示数据）", "正在安装设备，月底前恢复使用。", "入驻协议"),
                        false));
    }

    private long plan() {
        var people = List.of(DemoAccount.INSPECTOR.username(), DemoAccount.COUNTY.username());
        var lot = new PlanLookBack.ByLot("2024010392", 3, null, null, "");
        var planned = new long[1];
        clock.at(
                PLANNED.atTime(9, 0),
                () -> planned[0] = plans.plan(
                        office(),
                        new PlanLookBack(
                                YEAR + 1,
                                "2022年民生实事项目回头看",
                                LOOKED,
                                LocalDate.of(2024, 1, 12),
                                YEAR,
                                YEAR,
                                people,
                                List.of(),
                                lot)));
        return planned[0];
    }

    private void look(long id) {
        var one = idle(id);
        answers.sign(inspector(), id, one.number(), 0L, standsIdle(), List.of());
        followUps.open(inspector(), id, one.number(), problem(one));
        followUps.askReopening(inspector(), id, one.number(), "建成后长期闲置，未达到项目目标。（演示数据）");
        var other = projects(id).stream()
                .filter(each -> each.number() != one.number())
                .findFirst()
                .orElseThrow();
        answers.sign(actors.of(DemoAccount.COUNTY), id, other.number(), 0L, inUse(), List.of());
    }

    private static FindingContent problem(LookedAtProject one) {
        return FindingContent.of(
                "",
                FindingCategory.UPKEEP,
                Severity.MAJOR,
                Problem.of(LOOKED, "建成后无人管护，长期闲置。（演示数据）", "现场照片"),
                Assignment.of(one.leadUnitId(), "", "落实管护单位和经费，恢复使用。", LocalDate.of(2024, 1, 31)));
    }

    private static FoundAnswers standsIdle() {
        return found(
                UseFound.NOT_IN_USE, null, "", "", QualityFound.FLAWED, "部分设施锈蚀", "群众反映长期关门", "38.5", "建成后没有单位接管，门锁着");
    }

    private static FoundAnswers inUse() {
        return found(
                UseFound.IN_USE,
                new BigDecimal("120"),
                "社区服务中心",
                "街道经费和服务收入，每年 6 万元",
                QualityFound.GOOD,
                "",
                "群众满意",
                "0",
                "");
    }

    private static FoundAnswers found(
            UseFound use,
            @Nullable BigDecimal quantity,
            String maintainer,
            String paid,
            QualityFound quality,
            String flaw,
            String opinion,
            String unpaid,
            String note) {
        var unit = quantity == null ? "" : "人次/天";
        return new FoundAnswers(
                LOOKED,
                use,
                quantity,
                unit,
                "",
                maintainer,
                paid,
                quality,
                flaw,
                opinion,
                new BigDecimal(unpaid),
                note);
    }

    /** The first drawn one of the department, of which one is always drawn. */
    private LookedAtProject idle(long id) {
        return projects(id).stream()
                .filter(one -> one.leadUnit().equals(DEPARTMENT))
                .findFirst()
                .orElseThrow();
    }

    private List<LookedAtProject> projects(long id) {
        return lookBacks.get(office(), id).projects();
    }

    private String code(long id) {
        return idle(id).code();
    }

    private long asked(long id) {
        return closings.ofProject(Actor.SYSTEM, code(id)).all().get(0).id();
    }

    private Actor office() {
        return actors.of(DemoAccount.INSPECTION);
    }

    private Actor inspector() {
        return actors.of(DemoAccount.INSPECTOR);
    }
}
