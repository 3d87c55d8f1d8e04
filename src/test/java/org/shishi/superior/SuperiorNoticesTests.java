package org.shishi.superior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shishi.veto.VetoFixtures.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Denied;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Statements;
import org.shishi.testing.WholeApplication;
import org.shishi.veto.VetoFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What superior bodies wrote: recorded, corrected with the reason, withdrawn, answered; the project stays as it is. */
@RecordApplicationEvents
@WholeApplication
class SuperiorNoticesTests {

    private VetoFixtures facts;

    @BeforeEach
    void facts(@Autowired ApplicationContext application) {
        facts = VetoFixtures.of(application);
    }

    @Autowired
    SuperiorNotices notices;

    @Autowired
    SuperiorNoticeRecords records;

    @Autowired
    JdbcClient jdbc;

    private SuperiorNoticeView get(long id) {
        return notices.get(facts.actor("county"), id, facts.today());
    }

    private void refuses(String why, ThrowingCallable act) {
        long before = written();
        assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessageContaining(why);
        assertThat(written()).as(why).isEqualTo(before);
    }

    private long written() {
        return jdbc.sql("select (select count(*) from superior_notice) + (select count(*) from superior_notice_answer)"
                        + " + (select count(*) from superior_notice_correction)")
                .query(Long.class)
                .single();
    }

    @Test
    void aProjectThatWasNamedAsLateMayHaveFinishedInTime() {
        var code = facts.unfinished();
        long id = facts.recorded(SuperiorNoticeKind.LATE, code);
        var named = get(id).projects().get(0);
        assertThat(named.finishedInTime()).isFalse();
        assertThat(named.stage()).isEqualTo(Stage.NOT_STARTED);
        facts.complete(code, LocalDate.of(YEAR, 11, 30));
        var finished = get(id);
        assertThat(finished.kind()).isEqualTo(SuperiorNoticeKind.LATE);
        assertThat(finished.projects().get(0).finishedInTime()).isTrue();
        assertThat(finished.units())
                .extracting(NamedUnit::id)
                .containsExactly(facts.unit().id());
    }

    @Test
    void aPaperIsRecordedOnceOfEachKindAndItsDaysFit() {
        var code = facts.unfinished();
        var paper = facts.paper(SuperiorNoticeKind.CRITICISM, code);
        records.record(facts.actor("inspection"), paper, List.of());
        refuses("superior.number.taken", () -> records.record(facts.actor("county"), paper, List.of()));
        var praise = with(paper, SuperiorNoticeKind.PRAISE, paper.issuedOn(), null, paper.codes());
        records.record(facts.actor("county"), praise, List.of());
        var answered = with(paper, SuperiorNoticeKind.PRAISE, paper.issuedOn(), paper.issuedOn(), paper.codes());
        refuses("superior.answer.praise", () -> records.record(facts.actor("county"), answered, List.of()));
        var early = paper.issuedOn().minusDays(1);
        var late = with(
                facts.paper(SuperiorNoticeKind.LATE, code),
                SuperiorNoticeKind.LATE,
                paper.issuedOn(),
                early,
                List.of(code));
        refuses("superior.answer.early", () -> records.record(facts.actor("county"), late, List.of()));
        var tomorrow = facts.today().plusDays(1);
        var future = with(
                facts.paper(SuperiorNoticeKind.LATE, code), SuperiorNoticeKind.LATE, tomorrow, null, List.of(code));
        refuses("superior.issued.future", () -> records.record(facts.actor("county"), future, List.of()));
        refuses(
                "superior.project.unknown",
                () -> records.record(
                        facts.actor("county"), facts.paper(SuperiorNoticeKind.LATE, "NO-SUCH"), List.of()));
        refuses(
                "superior.nobody",
                () -> records.record(facts.actor("county"), facts.paper(SuperiorNoticeKind.LATE), List.of()));
    }

    private static SaveSuperiorNotice with(
            SaveSuperiorNotice paper,
            SuperiorNoticeKind kind,
            LocalDate issued,
            LocalDate answerBy,
            List<String> codes) {
        return new SaveSuperiorNotice(
                paper.planYear(),
                paper.tier(),
                paper.body(),
                paper.number(),
                issued,
                kind,
                paper.says(),
                answerBy,
                paper.units(),
                codes);
    }

    @Test
    void aCorrectionSaysWhyAndKeepsWhatWasSaidBefore() {
        var code = facts.unfinished();
        long id = facts.recorded(SuperiorNoticeKind.LATE, code);
        var before = get(id);
        var office = facts.actor("inspection");
        var paper = facts.paper(SuperiorNoticeKind.CRITICISM, code);
        refuses("superior.reason.missing", () -> records.correct(office, id, 0L, paper, " "));
        refuses("shared.looked.changed", () -> records.correct(office, id, 7L, paper, "类型登记有误"));
        records.correct(office, id, 0L, paper, "类型登记有误");
        var corrected = get(id);
        assertThat(corrected.kind()).isEqualTo(SuperiorNoticeKind.CRITICISM);
        assertThat(corrected.corrections())
                .singleElement()
                .satisfies(one -> assertThat(one.former())
                        .containsEntry("kind", "LATE")
                        .containsEntry("number", before.number())
                        .doesNotContainKey("says"));
        refuses("superior.correct.same", () -> records.correct(office, id, 1L, paper, "再更正"));
    }

    @Test
    void whatIsWithdrawnDoesNotCountButIsStillThere() {
        long id = facts.recorded(SuperiorNoticeKind.LATE, facts.unfinished());
        var office = facts.actor("inspection");
        refuses("superior.reason.missing", () -> records.withdraw(office, id, 0L, ""));
        records.withdraw(office, id, 0L, "上级已收回");
        assertThat(get(id).standing()).isFalse();
        assertThat(notices.standing(YEAR, facts.today())).noneMatch(one -> one.id() == id);
        assertThat(notices.find(office, YEAR, facts.today(), SuperiorNoticeQuery.ALL))
                .anyMatch(one -> one.id() == id);
        refuses("superior.withdrawn", () -> records.withdraw(office, id, 1L, "再撤"));
        refuses("superior.withdrawn", () -> records.answer(facts.actor("department"), id, "回复", List.of()));
    }

    @Test
    void aPaperCountsInAYearThatHasProjectsAndIsNotLaterThanIt() {
        var code = facts.unfinished();
        for (int year : List.of(YEAR + 1, 2030)) {
            refuses("superior.year.after", () -> records.record(facts.actor("county"), in(year, code), List.of()));
        }
        refuses("superior.year.unplanned", () -> records.record(facts.actor("county"), in(2001, code), List.of()));
    }

    @Test
    void whomACorrectionConcernsIsTold(ApplicationEvents events) {
        var praise = facts.paper(SuperiorNoticeKind.PRAISE, facts.unfinished());
        long id = records.record(facts.actor("inspection"), praise, List.of());
        var blame = with(praise, SuperiorNoticeKind.CRITICISM, praise.issuedOn(), null, praise.codes());
        events.clear();
        records.correct(facts.actor("inspection"), id, 0L, blame, "类型登记有误");
        assertThat(events.stream(SuperiorNoticeTold.class))
                .singleElement()
                .returns(SuperiorNoticeTold.What.CORRECTED, SuperiorNoticeTold::what)
                .returns(SuperiorNoticeKind.CRITICISM, SuperiorNoticeTold::kind)
                .returns(Set.of(facts.unit().id()), SuperiorNoticeTold::unitIds);
        events.clear();
        long other = facts.unit("县财政局").id();
        records.correct(facts.actor("inspection"), id, 1L, of(blame, other), "单位登记有误");
        assertThat(events.stream(SuperiorNoticeTold.class))
                .extracting(SuperiorNoticeTold::what, SuperiorNoticeTold::unitIds)
                .containsExactly(
                        tuple(
                                SuperiorNoticeTold.What.REMOVED,
                                Set.of(facts.unit().id())),
                        tuple(SuperiorNoticeTold.What.BLAMED, Set.of(other)));
    }

    private static SaveSuperiorNotice of(SaveSuperiorNotice paper, long unit) {
        return new SaveSuperiorNotice(
                paper.planYear(),
                paper.tier(),
                paper.body(),
                paper.number(),
                paper.issuedOn(),
                paper.kind(),
                paper.says(),
                paper.answerBy(),
                List.of(unit),
                paper.codes());
    }

    private SaveSuperiorNotice in(int year, String code) {
        var paper = facts.paper(SuperiorNoticeKind.LATE, code);
        return new SaveSuperiorNotice(
                year,
                paper.tier(),
                paper.body(),
                paper.number(),
                paper.issuedOn(),
                paper.kind(),
                paper.says(),
                null,
                paper.units(),
                paper.codes());
    }

    @Test
    void theUnitAnswersAndNobodyElse() {
        long id = facts.recorded(SuperiorNoticeKind.LATE, facts.unfinished());
        var clerk = facts.actor("department");
        var due = LocalDate.of(YEAR, 10, 30);
        assertThat(notices.due(clerk, due, due, facts.today())).anyMatch(one -> one.id() == id && one.awaitsAnswer());
        assertThat(get(id).overdue(due)).isFalse();
        assertThat(get(id).overdue(due.plusDays(1))).isTrue();
        refuses("superior.answer.missing", () -> records.answer(clerk, id, " ", List.of()));
        assertThatThrownBy(() -> records.answer(facts.actor("inspection"), id, "代答", List.of()))
                .isInstanceOf(Denied.class);
        records.answer(clerk, id, "已整改", List.of());
        records.answer(clerk, id, "补充材料", List.of());
        assertThat(get(id).awaitsAnswer()).isFalse();
        assertThat(get(id).units().get(0).answers())
                .extracting(SuperiorAnswer::text)
                .containsExactly("已整改", "补充材料");
        var elsewhere = facts.paper(SuperiorNoticeKind.PRAISE, facts.unfinished());
        long praise = records.record(facts.actor("county"), elsewhere, List.of());
        refuses("superior.answer.praise", () -> records.answer(clerk, praise, "谢谢", List.of()));
    }

    @Test
    void aListCostsTheSameForOneAsForMany() {
        var office = facts.actor("county");
        facts.recorded(SuperiorNoticeKind.LATE, facts.unfinished());
        var few = Statements.count(() -> notices.find(office, YEAR, facts.today(), SuperiorNoticeQuery.ALL));
        for (int i = 0; i < 10; i++) {
            facts.recorded(SuperiorNoticeKind.PRAISE, facts.unfinished());
        }
        assertThat(Statements.count(() -> notices.find(office, YEAR, facts.today(), SuperiorNoticeQuery.ALL)))
                .isEqualTo(few);
    }
}
