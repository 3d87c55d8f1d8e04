package org.shishi.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.Plan;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Site;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.SupervisionFixtures;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import({TestClock.class, ProjectFixtures.class, SupervisionFixtures.class})
class InspectionsTests {

    private static final String ROADS = "县交通运输局";
    private static final String SCHOOLS = "县教育局";

    @Autowired
    Inspections inspections;

    @Autowired
    InspectionSites sites;

    @Autowired
    InspectionFeedbacks feedbacks;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    SupervisionFixtures office;

    @Autowired
    TestClock clock;

    @BeforeEach
    void itIsSeptember() {
        clock.set("2023-09-25");
        office.units();
    }

    @Test
    void anInspectionCountsFromTheDayOnWhichItWasHeld() {
        var before = inspections.counts(office.lin(), 2023, day("2023-09-30"));
        var joint = planned(InspectionKind.JOINT, "2023-09-28", "县政府督查室", "县人大");
        planned(InspectionKind.SPECIAL, "2023-09-29", "县政府督查室");
        assertThat(inspections.counts(office.lin(), 2023, day("2023-09-30"))).isEqualTo(before);
        broken("supervision.day.future", () -> inspections.hold(office.lin(), joint.id(), day("2023-09-28")));
        clock.set("2023-09-28");
        inspections.hold(office.lin(), joint.id(), day("2023-09-28"));
        assertThat(inspections.counts(office.lin(), 2023, day("2023-09-27"))).isEqualTo(before);
        var after = inspections.counts(office.lin(), 2023, day("2023-09-28"));
        assertThat(after.all()).isEqualTo(before.all() + 1);
        assertThat(after.joint()).isEqualTo(before.joint() + 1);
    }

    @Test
    void aJointInspectionNamesItsBodies() {
        broken("supervision.bodies.joint", () -> planned(InspectionKind.JOINT, "2023-09-28", "县政府督查室"));
        broken("supervision.bodies.missing", () -> planned(InspectionKind.SPECIAL, "2023-09-28"));
        assertThat(planned(InspectionKind.JOINT, "2023-09-28", "县政府督查室", "县人大").bodies())
                .containsExactly("县政府督查室", "县人大");
    }

    @Test
    void aDrawCanBeMadeAgainFromWhatWasRecorded() {
        for (int i = 0; i < 12; i++) {
            ledger.project().year(2031).adopted("2023-02-01").lead(ROADS).enter();
        }
        var sited = ledger.project()
                .year(2031)
                .adopted("2023-02-01")
                .lead(ROADS)
                .plan(new Plan(List.of(), List.of(site("湖边"), site("山后")), List.of()))
                .enter();
        var plan = plan(2031);
        sites.draw(office.lin(), plan.id(), new DrawSites("福彩双色球 2023110", 5, Set.of(), null, false));
        var detail = inspections.get(office.lin(), plan.id());
        var draw = detail.draws().get(0);
        assertThat(draw.same()).isTrue();
        assertThat(draw.drawn()).hasSize(5).isEqualTo(Draw.from(draw.pool(), draw.seed(), 5));
        assertThat(detail.sites()).hasSize(5).allMatch(site -> site.draw() != null);
        assertThat(Draw.from(draw.pool(), "another seed", 5)).isNotEqualTo(draw.drawn());
        sites.draw(office.lin(), plan.id(), new DrawSites("", 13, Set.of(), null, false));
        var second = inspections.get(office.lin(), plan.id()).draws().get(1);
        assertThat(second.seed()).hasSize(12);
        assertThat(second.drawn())
                .anyMatch(name -> name.startsWith(sited + Draw.OF))
                .hasSize(13);
        broken(
                "supervision.draw.wanted",
                () -> sites.draw(office.lin(), plan.id(), new DrawSites("", 0, Set.of(), null, false)));
    }

    @Test
    void aDrawIsThatOfAnybodyWithSha256sum() {
        var names = List.of("A", "B", "C", "D");
        var byHash = names.stream()
                .sorted((a, b) ->
                        org.shishi.shared.Sha256.hex("7\n" + a).compareTo(org.shishi.shared.Sha256.hex("7\n" + b)))
                .toList();
        assertThat(Draw.pick(names, "7", 2)).isEqualTo(byHash.subList(0, 2));
    }

    @Test
    void whatIsRecordedOnThePhoneBeginsTheInspectionOnItsPlannedDay() {
        var code = ledger.project().lead(ROADS).enter();
        var plan = planned(InspectionKind.SPECIAL, "2023-09-22", "县政府督查室");
        sites.add(office.lin(), plan.id(), code, false, "湖边村段");
        broken("supervision.site.twice", () -> sites.add(office.lin(), plan.id(), code, false, "湖边村段"));
        var site = inspections.get(office.lin(), plan.id()).sites().get(0);
        sites.record(office.lin(), plan.id(), site.id(), "路基已完成,边坡未防护", "现场记录 1 页");
        var after = inspections.get(office.lin(), plan.id());
        assertThat(after.inspection().state()).isEqualTo(InspectionState.HELD);
        assertThat(after.inspection().heldOn()).isEqualTo("2023-09-22");
        assertThat(after.sites().get(0).seenOn()).isEqualTo("2023-09-25");
    }

    @Test
    void beforeItsPlannedDayNobodyMovesAnInspectionUnasked() {
        var code = ledger.project().lead(ROADS).enter();
        var plan = planned(InspectionKind.SPECIAL, "2023-09-30", "县政府督查室");
        sites.add(office.lin(), plan.id(), code, false, "湖边村段");
        var site = inspections.get(office.lin(), plan.id()).sites().get(0);
        broken("supervision.inspection.early", () -> sites.record(office.lin(), plan.id(), site.id(), "已完成", ""));
        inspections.hold(office.lin(), plan.id(), day("2023-09-25"));
        sites.record(office.lin(), plan.id(), site.id(), "已完成", "");
    }

    @Test
    void aLookBackMayLookAtAnotherYearIfThatIsMeant() {
        var old = ledger.project().year(2022).enter();
        var plan = planned(InspectionKind.LOOK_BACK, "2023-09-25", "县政府督查室");
        broken("supervision.project.year", () -> sites.add(office.lin(), plan.id(), old, false, ""));
        assertThat(sites.add(office.lin(), plan.id(), old, true, "").sites()).isEqualTo(1);
    }

    @Test
    void theInspectedUnitReadsItsConclusionAndObjectsWithinThirtyDays() {
        var held = held();
        refused(Verdict.HIDDEN, () -> inspections.get(office.clerk(ROADS), held.id()));
        feedbacks.conclude(office.lin(), held.id(), "总体良好,个别路段滞后");
        feedbacks.tell(office.lin(), held.id(), ledger.unit(ROADS), "湖边村段滞后");
        feedbacks.tell(office.lin(), held.id(), ledger.unit(SCHOOLS), "资料不全");
        broken("supervision.feedback.twice", () -> feedbacks.tell(office.lin(), held.id(), ledger.unit(ROADS), "再告知"));
        var read = inspections.get(office.clerk(ROADS), held.id());
        assertThat(read.feedback()).extracting(FeedbackView::conclusion).containsExactly("湖边村段滞后");
        var told = read.feedback().get(0);
        assertThat(told.objectsUntil()).isEqualTo("2023-10-25");
        refused(Verdict.HIDDEN, () -> feedbacks.object(office.clerk("温溪镇"), held.id(), told.id(), "不认可"));
        refused(Verdict.HIDDEN, () -> feedbacks.object(office.clerk(SCHOOLS), held.id(), told.id(), "不认可"));
        refused(Verdict.FORBIDDEN, () -> feedbacks.object(office.lin(), held.id(), told.id(), "不认可"));
        clock.set("2023-10-25");
        feedbacks.object(office.clerk(ROADS), held.id(), told.id(), "该段不属本年度任务");
        broken("supervision.objection.made", () -> feedbacks.object(office.clerk(ROADS), held.id(), told.id(), "又一次"));
        feedbacks.decide(office.hu(), held.id(), told.id(), false, "异议成立,予以更正");
        broken("supervision.objection.none", () -> feedbacks.decide(office.hu(), held.id(), told.id(), true, "再定"));
        assertThat(inspections
                        .get(office.clerk(ROADS), held.id())
                        .feedback()
                        .get(0)
                        .upheld())
                .isFalse();
    }

    @Test
    void theDayAfterTheThirtiethIsTooLateToObject() {
        var held = held();
        feedbacks.tell(office.lin(), held.id(), ledger.unit(ROADS), "滞后");
        var told = inspections.get(office.clerk(ROADS), held.id()).feedback().get(0);
        clock.set("2023-10-26");
        broken("supervision.objection.late", () -> feedbacks.object(office.clerk(ROADS), held.id(), told.id(), "不认可"));
    }

    private InspectionView held() {
        var plan = planned(InspectionKind.SPECIAL, "2023-09-25", "县政府督查室");
        return inspections.hold(office.lin(), plan.id(), day("2023-09-25"));
    }

    private InspectionView plan(int year) {
        return inspections.plan(
                office.lin(),
                new SaveInspection(
                        year, InspectionKind.SPECIAL, "抽查", "", day("2023-09-25"), List.of(ledger.unit("县政府督查室"))));
    }

    private InspectionView planned(InspectionKind kind, String on, String... bodies) {
        var units = List.of(bodies).stream().map(ledger::unit).toList();
        return inspections.plan(office.lin(), new SaveInspection(2023, kind, "农村公路", "看五个点", day(on), units));
    }

    private static Site site(String name) {
        return new Site(name, null, "", new BigDecimal("28.1"), new BigDecimal("120.2"));
    }

    private static void refused(Verdict verdict, ThrowingCallable work) {
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(work)
                .extracting(Denied::verdict)
                .isEqualTo(verdict);
    }

    private static void broken(String code, ThrowingCallable work) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(work)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
