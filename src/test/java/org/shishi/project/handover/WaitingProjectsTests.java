package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.agenda.Agenda;
import org.shishi.agenda.AgendaEntry;
import org.shishi.agenda.AgendaKind;
import org.shishi.policy.Action;
import org.shishi.project.Stage;
import org.shishi.supervision.finding.Rectification;
import org.shishi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

class WaitingProjectsTests extends HandoverTest {

    @LocalServerPort
    int port;

    @Autowired
    HandoverSettings settings;

    @Autowired
    WaitingProjects waiting;

    @Autowired
    MonthClosings months;

    @Autowired
    Agenda agenda;

    private static final WaitingQuery ALL = new WaitingQuery(null, null, null);

    @Test
    void whatWasCompletedBeforeRecordsWereAskedForStandsApart() {
        var code = entered();
        stage(code, Stage.UNDER_WAY);
        reported(code);
        recordedFrom(today().plusDays(1).toString());
        var old = new WaitingQuery(null, unit(), true);
        assertThat(codes(ALL)).doesNotContain(code);
        assertThat(codes(old)).contains(code);
        var counts = waiting.counts(clerk(), 2023, old);
        assertThat(counts.old()).isEqualTo(codes(old).size());
        assertThat(counts.steps().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(counts.old());
        handovers.tell(clerk(), code, HandoverStep.COMPLETION, TellHandover.completion(today(), "完工"), photo());
        assertThat(codes(ALL)).contains(code);
        assertThat(codes(old)).doesNotContain(code);
    }

    @Test
    void aClerkSeesTheOwnUnitFirstAndTheNumbersOfTheUnitThatIsShown() {
        var own = Jsoup.parse(Visitor.signedIn(port, "department")
                .get("/projects/waiting?year=2023")
                .body());
        var unit = own.select("select[name=unit] option[selected]").attr("value");
        assertThat(unit).isNotEmpty();
        var query = new WaitingQuery(null, Long.valueOf(unit), null);
        assertThat(own.select("main p.actions").text())
                .contains("待投用 " + waiting.counts(clerk(), 2023, query).steps().get(WaitingStep.TO_USE));
        var all = Jsoup.parse(Visitor.signedIn(port, "department")
                .get("/projects/waiting?year=2023&unit=")
                .body());
        assertThat(all.select("select[name=unit] option[selected]").attr("value"))
                .isEmpty();
    }

    @Test
    void theRuleIsNotOverwrittenByWhoeverReadItEarlier() {
        var county = people.actor("county");
        var read = settings.get(county);
        var changed =
                settings.set(county, new HandoverRuleView(read.recordedFrom(), read.closeWithin() + 1, read.version()));
        assertThatThrownBy(() -> settings.set(county, read)).hasMessageStartingWith("shared.looked.changed");
        settings.set(county, new HandoverRuleView(read.recordedFrom(), read.closeWithin(), changed.version()));
    }

    private List<String> codes(WaitingQuery query) {
        return waiting.find(clerk(), 2023, query, Pageable.unpaged())
                .map(WaitingProject::code)
                .getContent();
    }

    @Test
    void aProjectWaitsForItsNextStepUntilItIsClosed() {
        var code = entered();
        assertThat(stepOf(code)).isNull();
        completed(code);
        assertThat(stepOf(code)).isEqualTo(WaitingStep.TO_USE);
        handovers.tell(clerk(), code, HandoverStep.USE, use(), photo());
        assertThat(stepOf(code)).isEqualTo(WaitingStep.TO_ACCEPT);
        accept("county", code, AcceptanceConclusion.PASSED_AFTER_RECTIFICATION, defect());
        var rectified = found(code);
        assertThat(rectified.step()).isEqualTo(WaitingStep.TO_RECTIFY);
        assertThat(rectified.dueOn()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(rectified.on()).isEqualTo("县交通运输局");
        strikeOff(
                records.of(people.actor("county"), code).get(0).defects().get(0).finding());
        assertThat(found(code).step()).isEqualTo(WaitingStep.TO_CLOSE);
        assertThat(found(code).dueOn()).as("after the last defect").isEqualTo(today().plusDays(30));
        closings.ask(people.actor("county2"), code, "核查属实");
        assertThat(found(code).on()).as("the inspection office").isEmpty();
        assertThat(stepOf(code)).isEqualTo(WaitingStep.TO_CONFIRM);
        closings.answer(people.actor("inspection"), code, asked(code), true, "现场核实");
        assertThat(stepOf(code)).isNull();
    }

    @Test
    void aDefectThatIsPutRightWaitsForTheOfficeAndTheRefusalSaysSo() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED_AFTER_RECTIFICATION, defect());
        assertThatThrownBy(() -> closings.ask(people.actor("county2"), code, "属实"))
                .hasMessageContaining("project.closing.defect[");
        long finding =
                records.of(people.actor("county"), code).get(0).defects().get(0).finding();
        findings.rectify(clerk(), finding, new Rectification("加固", "已加固", "照片"), true);
        assertThat(found(code).step()).isEqualTo(WaitingStep.TO_STRIKE_OFF);
        assertThat(found(code).on()).as("the inspection office").isEmpty();
        assertThatThrownBy(() -> closings.ask(people.actor("county2"), code, "属实"))
                .hasMessageContaining("project.closing.defect.office");
        closings.askReopeningOfFinished(people.actor("inspection"), code, "外墙脱落");
        assertThat(found(code).step()).isEqualTo(WaitingStep.TO_REOPEN);
        closings.answer(people.actor("inspector"), code, asked(code), true, "属实");
        assertThat(project(code).stage()).isEqualTo(Stage.UNDER_WAY);
        assertThat(found(code).step()).as("the defect is still open").isEqualTo(WaitingStep.TO_STRIKE_OFF);
    }

    /** Each row is tried by everybody who may take its step at all: whoever is named can, and nobody is named who cannot. */
    @Test
    void whoeverIsNamedCanAct() {
        var code = entered();
        completed(code);
        handovers.tell(clerk(), code, HandoverStep.USE, use(), photo());
        assertThat(found(code).step()).isEqualTo(WaitingStep.TO_ACCEPT);
        assertThat(found(code).by())
                .as("the unit's only clerk told the completion")
                .isEqualTo(WaitingFor.COUNTY_OFFICE);
        assertThatThrownBy(() -> handovers.openForm(clerk(), code, HandoverStep.ACCEPTANCE))
                .hasMessageContaining("project.handover.person");
        handovers.openForm(people.actor("county"), code, HandoverStep.ACCEPTANCE);
        accept("county", code, AcceptanceConclusion.PASSED);
        assertThat(found(code).by()).isEqualTo(WaitingFor.COUNTY_OFFICE);
        closings.openForm(people.actor("county2"), code, Action.PROJECT_CLOSING_ASK);
        jdbc.sql("update account set disabled = true where username = 'county2'")
                .update();
        try {
            assertThat(found(code).by()).as("county accepted").isEqualTo(WaitingFor.NOBODY);
        } finally {
            jdbc.sql("update account set disabled = false where username = 'county2'")
                    .update();
        }
    }

    @Test
    void aCompletionThatCameByAReportIsToldBeforeAnythingFollows() {
        var code = entered();
        stage(code, Stage.UNDER_WAY);
        reported(code);
        assertThat(found(code).step()).isEqualTo(WaitingStep.TO_RECORD);
        assertThat(found(code).on()).isEqualTo("县交通运输局");
        assertThatThrownBy(() -> handovers.openForm(clerk(), code, HandoverStep.USE))
                .hasMessageContaining("project.handover.completion-missing");
        handovers.tell(clerk(), code, HandoverStep.COMPLETION, TellHandover.completion(today(), "完工"), photo());
        assertThat(found(code).step()).isEqualTo(WaitingStep.TO_USE);
    }

    @Test
    void theCalendarHasTheDaysByWhichProjectsAreToBeClosed() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED);
        var due = ACCEPTED.plusDays(30);
        assertThat(calendar(code, due)).singleElement().satisfies(one -> {
            assertThat(one.on()).isEqualTo(due);
            assertThat(one.done()).isFalse();
        });
        assertThat(calendar(code, due.plusDays(1))).isEmpty();
        closings.ask(people.actor("county2"), code, "核查属实");
        closings.answer(people.actor("inspection"), code, asked(code), true, "现场核实");
        assertThat(calendar(code, due)).singleElement().matches(AgendaEntry::done);
    }

    private List<AgendaEntry> calendar(String code, LocalDate from) {
        return agenda.between(clerk(), from, from.plusDays(5), today(), true, Locale.ENGLISH).stream()
                .filter(one -> one.kind() == AgendaKind.CLOSING && one.path().contains(code))
                .toList();
    }

    @Test
    void theListIsNarrowedByUnitAndStepAndCounted() {
        var code = entered();
        completed(code);
        var query = new WaitingQuery(WaitingStep.TO_USE, unit(), null);
        var page = waiting.find(clerk(), 2023, query, PageRequest.of(0, 1000));
        assertThat(page).extracting(WaitingProject::code).contains(code);
        assertThat(page).extracting(WaitingProject::step).containsOnly(WaitingStep.TO_USE);
        assertThat(page).extracting(WaitingProject::unit).containsOnly("县交通运输局");
        var all = waiting.find(clerk(), 2023, ALL, Pageable.unpaged());
        assertThat(waiting.counts(clerk(), 2023, ALL).steps().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(all.getTotalElements());
    }

    @Test
    void aMonthTellsWhatWasClosedAndWhatShouldHaveBeen() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED);
        var january = YearMonth.of(2024, 1);
        assertThat(of(code, january)).singleElement().satisfies(one -> {
            assertThat(one.dueOn()).isEqualTo(ACCEPTED.plusDays(30));
            assertThat(one.standing()).isEqualTo(MonthClosing.Standing.OPEN);
        });
        assertThat(of(code, january.minusMonths(1))).isEmpty();
        closings.ask(people.actor("county2"), code, "核查属实");
        closings.answer(people.actor("inspection"), code, asked(code), true, "现场核实");
        assertThat(of(code, january)).singleElement().satisfies(one -> {
            assertThat(one.closedOn()).isEqualTo(today());
            assertThat(one.standing()).isEqualTo(MonthClosing.Standing.IN_TIME);
        });
    }

    @Test
    void bothListsAreFilesToo() {
        var code = entered();
        completed(code);
        var person = Visitor.signedIn(port, "department");
        assertThat(person.get("/projects/waiting/export.csv?year=2023&step=TO_USE")
                        .body())
                .contains("待办单位", code, "待投用");
        assertThat(person.get("/projects/monthly/export.csv?month=2024-01").body())
                .contains("2024年1月民生实事销号清单", "应销号日期");
    }

    private List<MonthClosing> of(String code, YearMonth month) {
        return months.of(people.actor("county"), month, month.atEndOfMonth()).stream()
                .filter(one -> one.code().equals(code))
                .toList();
    }

    private WaitingStep stepOf(String code) {
        var one = found(code);
        return one == null ? null : one.step();
    }

    private WaitingProject found(String code) {
        return waiting.find(clerk(), 2023, ALL, Pageable.unpaged()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
