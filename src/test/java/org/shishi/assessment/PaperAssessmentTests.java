package org.shishi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shishi.assessment.AssessmentFixtures.DAY;
import static org.shishi.assessment.AssessmentFixtures.FINISHED;
import static org.shishi.assessment.AssessmentFixtures.sheet;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.assessment.AssessmentPreparations.Named;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.assessment.grade.Grade;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.entry.Projects;
import org.shishi.shared.Lot;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.finding.FindingState;
import org.shishi.supervision.finding.Findings;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.RoundState;
import org.shishi.vote.RoundView;
import org.shishi.vote.Settlement;
import org.shishi.vote.count.MajorityBase;
import org.shishi.vote.count.SheetCell;
import org.shishi.vote.count.SheetDifference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class PaperAssessmentTests {

    private static final int MEMBERS = 60;
    private static final String UNFINISHED = "2023-X-02-02";

    private AssessmentFixtures meeting;

    @BeforeEach
    void meets(@Autowired ApplicationContext application) {
        meeting = AssessmentFixtures.of(application);
    }

    @Autowired
    AssessmentPreparations preparations;

    @Autowired
    AssessmentCounts counts;

    @Autowired
    AssessmentConclusions conclusions;

    @Autowired
    Assessments assessments;

    @Autowired
    Findings findings;

    @Autowired
    SubjectCourses courses;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsDissatisfiedOpensARectificationAndASecondAssessment() {
        long first = meeting.frozen(MEMBERS, FINISHED);
        meeting.signed(first, sheet(MEMBERS, new int[] {20, 10, 28}));
        assertThatThrownBy(() -> conclusions.announce(meeting.congress(), first, "公告", null))
                .hasMessageContaining("assessment.announce.rectify");
        conclusions.announce(meeting.congress(), first, "公告", DAY.plusMonths(2));
        var result = meeting.get(first).results().get(0);
        assertThat(result.grade()).isEqualTo(Grade.DISSATISFIED);
        assertThat(result.satisfiedPercent()).isEqualByComparingTo("33.33");
        var finding = findings.view(Objects.requireNonNull(result.findingId()));
        assertThat(finding.state()).isEqualTo(FindingState.OPEN);
        assertThat(finding.content().assignment().dueOn()).isEqualTo(DAY.plusMonths(2));
        assertThat(finding.content().problem().description()).contains("满意20票，占33.33%", "不满意28票，占46.67%");
        var plan = meeting.plan(Assessors.STANDING_COMMITTEE, MEMBERS, AssessmentRule.usual(), first);
        long second = preparations.create(meeting.congress(), plan);
        assertThat(meeting.get(second).subjects())
                .extracting(AssessmentSubject::code)
                .containsExactly(FINISHED);
        assertThatThrownBy(() -> add(second, "2023-X-01-02")).hasMessageContaining("assessment.subject.not-of-first");
        assertThat(meeting.get(second).obstacles())
                .anyMatch(one -> one.code().equals("assessment.gate.not-rectified") && !one.refused());
        meeting.frozen(second);
        meeting.announced(second, sheet(MEMBERS, new int[] {45, 10, 5}));
        assertThatThrownBy(() -> preparations.create(meeting.congress(), plan))
                .as("a third one of what is satisfied now")
                .hasMessageContaining("assessment.follows.nothing");
        var project = projects.summary(meeting.congress(), FINISHED, DAY).project();
        assertThat(assessments.ofProject(meeting.congress(), project.id(), DAY))
                .filteredOn(one -> List.of(first, second).contains(one.head().id()))
                .extracting(one -> one.result().grade())
                .containsExactly(Grade.DISSATISFIED, Grade.SATISFIED);
        for (long shown : List.of(first, second)) {
            var turns = courses.of(meeting.congress(), meeting.get(shown), DAY.plusDays(2))
                    .get(0)
                    .turns();
            assertThat(turns).singleElement().satisfies(turn -> {
                assertThat(turn.first().told().head().id()).isEqualTo(first);
                assertThat(Objects.requireNonNull(turn.first().rectification()).state())
                        .isEqualTo(FindingState.OPEN);
                assertThat(Objects.requireNonNull(turn.next()).told().result().grade())
                        .isEqualTo(Grade.SATISFIED);
            });
        }
        assertThat(courses.ofProject(meeting.congress(), project.id(), DAY))
                .anyMatch(one -> one.has(first) && one.has(second) && one.goesOn());
    }

    @Test
    void aSubjectIsStruckAsLongAsNothingIsFrozen() {
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        add(id, FINISHED);
        preparations.strike(meeting.congress(), id, 1);
        assertThat(meeting.get(id).subjects()).isEmpty();
        assertThatThrownBy(() -> preparations.strike(meeting.congress(), id, 1))
                .hasMessageContaining("assessment.subject.unknown");
        long frozen = meeting.frozen(MEMBERS, FINISHED);
        assertThatThrownBy(() -> preparations.strike(meeting.congress(), frozen, 1))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whoWasAppointedByMistakeIsDismissed() {
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        meeting.appoint(id);
        var finance = meeting.actor("finance");
        preparations.dismiss(meeting.congress(), id, Objects.requireNonNull(finance.id()));
        assertThat(meeting.get(id).officials())
                .hasSize(3)
                .noneMatch(one -> one.name().equals(finance.name()));
    }

    @Test
    void aTownshipAssessesOnlyWhatItLeadsOrCarriesOut() {
        long id = preparations.create(meeting.congress(), meeting.planOfATownship());
        assertThatThrownBy(() -> add(id, FINISHED)).hasMessageContaining("assessment.subject.body");
    }

    private void add(long id, String code) {
        preparations.add(meeting.congress(), id, List.of(new Named(code, "")));
    }

    @Test
    void nobodyCountsTwiceOrCountsAndSigns() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        var sheet = sheet(MEMBERS, new int[] {41, 17, 2});
        var finance = meeting.actor("finance");
        counts.enter(finance, id, sheet);
        refused(() -> counts.enter(finance, id, sheet));
        refused(() -> counts.enter(meeting.congress(), id, sheet));
        refused(() -> counts.enter(meeting.actor("deputy"), id, sheet));
        counts.enter(meeting.actor("inspection"), id, sheet);
        var hash = meeting.count(id).hash();
        refused(() -> counts.sign(finance, id, hash));
        refused(() -> counts.sign(meeting.congress(), id, hash));
        assertThatThrownBy(() -> counts.sign(meeting.actor("deputy"), id, "x"))
                .hasMessageContaining("vote.sign.other-sheet");
        counts.sign(meeting.actor("deputy"), id, hash);
        assertThatThrownBy(() -> counts.sign(meeting.actor("deputy"), id, hash))
                .hasMessageContaining("vote.sign.twice");
        assertThatThrownBy(() -> conclusions.announce(meeting.congress(), id, "公告", null))
                .hasMessageContaining("vote.round.state");
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.verdict()).isEqualTo(Verdict.FORBIDDEN));
    }

    @Test
    void nobodySeesARunningCount() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        counts.enter(meeting.actor("finance"), id, sheet(MEMBERS, new int[] {41, 17, 2}));
        for (var who : List.of("congress", "inspection", "deputy", "leader")) {
            var view = assessments.get(meeting.actor(who), id);
            assertThat(Objects.requireNonNull(view.count()).sheet()).isNull();
            assertThat(view.results()).isEmpty();
        }
        counts.enter(meeting.actor("inspection"), id, sheet(MEMBERS, new int[] {41, 17, 2}));
        assertThat(assessments.get(meeting.actor("leader"), id).results()).isEmpty();
        assertThat(meeting.get(id).results()).hasSize(1);
    }

    @Test
    void differencesAreSettledByOneTellerAndTheOtherAgrees() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        var finance = meeting.actor("finance");
        var inspection = meeting.actor("inspection");
        counts.enter(finance, id, sheet(MEMBERS, new int[] {41, 17, 2}));
        counts.enter(inspection, id, sheet(MEMBERS, new int[] {40, 18, 2}));
        assertThat(meeting.count(id).differences())
                .containsExactly(
                        new SheetDifference(1, SheetCell.SATISFIED, 41, 40),
                        new SheetDifference(1, SheetCell.FAIRLY_SATISFIED, 17, 18));
        var bad = List.of(new Settlement(41, "复核"), new Settlement(18, "复核"));
        assertThatThrownBy(() -> counts.propose(finance, id, bad)).hasMessageContaining("assessment.sheet.answers");
        counts.propose(finance, id, List.of(new Settlement(41, "复核"), new Settlement(17, "复核")));
        long proposal = Objects.requireNonNull(meeting.count(id).settlement()).id();
        assertThatThrownBy(() -> counts.agree(finance, id, proposal)).hasMessageContaining("vote.settle.other-teller");
        counts.agree(inspection, id, proposal);
        assertThat(meeting.count(id).state()).isEqualTo(RoundState.COUNTED);
        assertThat(meeting.get(id).results().get(0).line().satisfied()).isEqualTo(41);
    }

    @Test
    void whereNeitherIsRightBothCountAgain() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        counts.enter(meeting.actor("finance"), id, sheet(MEMBERS, new int[] {41, 17, 2}));
        counts.enter(meeting.actor("inspection"), id, sheet(MEMBERS, new int[] {40, 18, 2}));
        assertThatThrownBy(() -> counts.recount(meeting.actor("finance"), id, " "))
                .hasMessageContaining("vote.recount.reason");
        assertThat(meeting.count(id).attempt()).isEqualTo(1);
        counts.recount(meeting.actor("finance"), id, "两人均漏计一叠票");
        assertThat(meeting.count(id).attempt()).isEqualTo(2);
        assertThat(meeting.count(id).recounts())
                .extracting(RoundView.Recount::attempt, RoundView.Recount::reason)
                .containsExactly(tuple(2, "两人均漏计一叠票"));
        meeting.announced(id, sheet(MEMBERS, new int[] {42, 16, 2}));
        assertThat(meeting.get(id).results().get(0).line().satisfied()).isEqualTo(42);
    }

    @Test
    void aSheetThatDoesNotAddUpIsRefusedWithTheDifference() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        var finance = meeting.actor("finance");
        var line = List.of(new SatisfactionSheet.Line(1, 38, 11, 1, 0));
        var short10 = new SatisfactionSheet(MEMBERS, 60, 60, 60, 60, 0, line);
        assertThatThrownBy(() -> counts.enter(finance, id, short10))
                .hasMessageContaining("assessment.sheet.answers[1, 38, 11, 1, 0, 50, 60, 10]");
        var more = new SatisfactionSheet(MEMBERS, 50, 50, 60, 60, 0, line);
        assertThatThrownBy(() -> counts.enter(finance, id, more))
                .hasMessageContaining("assessment.sheet.returned[60, 50, 10]");
        var twice = new SatisfactionSheet(MEMBERS, 60, 60, 60, 60, 0, List.of(line.get(0), line.get(0)));
        assertThatThrownBy(() -> counts.enter(finance, id, twice)).hasMessageContaining("assessment.sheet.line-twice");
        var none = new SatisfactionSheet(MEMBERS, 60, 60, 60, 60, 0, List.of());
        assertThatThrownBy(() -> counts.enter(finance, id, none)).hasMessageContaining("assessment.sheet.line-missing");
        assertThat(meeting.count(id).entered()).isEmpty();
    }

    @Test
    void aBaseOfNoughtGivesNoResult() {
        var usual = AssessmentRule.usual();
        var valid = new AssessmentRule(
                MajorityBase.VALID_BALLOTS, usual.satisfiedPercent(), true, usual.fairlyPercent(), false, false);
        long id = meeting.prepared(MEMBERS, valid);
        add(id, FINISHED);
        meeting.frozen(id);
        var nothing =
                new SatisfactionSheet(MEMBERS, 60, 60, 60, 0, 60, List.of(new SatisfactionSheet.Line(1, 0, 0, 0, 0)));
        assertThatThrownBy(() -> counts.enter(meeting.actor("finance"), id, nothing))
                .hasMessageContaining("assessment.sheet.base[VALID_BALLOTS]");
    }

    @Test
    void anUnfinishedProjectIsAssessedOnlyWhereTheRuleSaysSo() {
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        assertThatThrownBy(() -> add(id, UNFINISHED)).hasMessageContaining("assessment.subject.unfinished");
        var usual = AssessmentRule.usual();
        var lenient =
                new AssessmentRule(usual.base(), usual.satisfiedPercent(), true, usual.fairlyPercent(), false, true);
        long allowed = meeting.prepared(MEMBERS, lenient);
        add(allowed, UNFINISHED);
        var plan = meeting.get(allowed).head().plan();
        var strict = new AssessmentPlan(
                plan.bodyId(), plan.assessors(), 2023, plan.meeting(), DAY, MEMBERS, "", null, usual);
        preparations.change(
                meeting.congress(), allowed, meeting.get(allowed).head().version(), strict);
        assertThat(meeting.get(allowed).obstacles())
                .anyMatch(one -> one.code().equals("assessment.gate.unfinished") && one.refused());
    }

    @Test
    void aSubjectIsAssessedOnceButItsPartsEachByItself() {
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        add(id, FINISHED);
        assertThatThrownBy(() -> add(id, FINISHED)).hasMessageContaining("assessment.subject.twice");
        preparations.add(meeting.congress(), id, List.of(new Named(FINISHED, "子项一"), new Named(FINISHED, "子项二")));
        assertThat(meeting.get(id).subjects()).hasSize(3);
        assertThatThrownBy(() -> add(id, "2022-NONE")).hasMessageContaining("assessment.subject.no-project");
    }

    @Test
    void whatIsFrozenOrSignedOrAnnouncedChangesNoMore() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        assertThatThrownBy(() -> add(id, "2023-X-01-02")).hasMessageContaining("assessment.frozen");
        locked("update assessment set satisfied_percent = 1 where id = ?", id);
        locked("delete from assessment_subject where assessment_id = ?", id);
        locked("delete from assessment_official where assessment_id = ?", id);
        meeting.signed(id, sheet(MEMBERS, new int[] {41, 17, 2}));
        assertThatThrownBy(() -> counts.enter(meeting.actor("finance"), id, sheet(MEMBERS, new int[] {41, 17, 2})))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("vote.round.state");
        locked("""
                insert into assessment_result (assessment_id, number, satisfied, fairly_satisfied, dissatisfied, abstain, base, grade)
                values (?, 1, 60, 0, 0, 0, 60, 'SATISFIED')""", id);
        conclusions.announce(meeting.congress(), id, "公告", null);
        assertThat(meeting.get(id).results().get(0).grade()).isEqualTo(Grade.SATISFIED);
        locked("update assessment set announcement = 'x' where id = ?", id);
        locked("update assessment_result set grade = 'DISSATISFIED' where assessment_id = ?", id);
        assertThatThrownBy(() -> conclusions.announce(meeting.congress(), id, "公告", null))
                .hasMessageContaining("assessment.not-counting");
    }

    private void locked(String sql, long id) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(id).update())
                .rootCause()
                .hasMessageMatching("(?s).*(frozen|permission denied|not what was signed).*");
    }

    @Test
    void theLotIsKeptSoThatItCanBeDrawnAgain() {
        long id =
                preparations.create(meeting.congress(), meeting.plan(Assessors.DRAWN, 1, AssessmentRule.usual(), null));
        add(id, FINISHED);
        meeting.appoint(id);
        assertThat(meeting.get(id).obstacles()).anyMatch(one -> one.code().equals("assessment.gate.not-drawn"));
        var list = List.of("甲", "乙", "丙", "丁", "戊");
        assertThatThrownBy(() -> preparations.draw(meeting.congress(), id, "7", list, 6))
                .hasMessageContaining("assessment.draw.many");
        assertThatThrownBy(() -> preparations.draw(meeting.congress(), id, "7", List.of("甲", "甲"), 1))
                .hasMessageContaining("assessment.draw.twice");
        preparations.draw(meeting.congress(), id, "7", list, 3);
        var head = meeting.get(id).head();
        assertThat(head.drawnFrom()).isEqualTo(list);
        assertThat(head.plan().names())
                .isEqualTo(Lot.draw(head.seed(), head.drawnFrom(), 3))
                .hasSize(3);
        assertThat(head.plan().members()).isEqualTo(3);
        assertThat(meeting.get(id).obstacles()).noneMatch(org.shishi.vote.count.SheetFinding::refused);
    }
}
