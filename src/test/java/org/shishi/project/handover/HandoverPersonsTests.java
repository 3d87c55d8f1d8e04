package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody takes two steps of one project, in the code and in the database. */
class HandoverPersonsTests extends HandoverTest {

    @LocalServerPort
    int port;

    private static final List<String> FOUR = List.of("department", "county", "county2", "inspection");

    /** Every two of the four steps, the earlier one first. */
    static Stream<Arguments> everyTwoSteps() {
        return IntStream.range(0, FOUR.size())
                .boxed()
                .flatMap(first ->
                        IntStream.range(first + 1, FOUR.size()).mapToObj(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("everyTwoSteps")
    void nobodyTakesTheOneAndTheOther(int first, int second) {
        var code = entered();
        var persons = new ArrayList<>(FOUR);
        persons.set(second, FOUR.get(first));
        for (int step = 0; step < second; step++) {
            take(step, persons.get(step), code);
        }
        assertThatThrownBy(() -> take(second, persons.get(second), code))
                .isInstanceOf(RuleViolation.class)
                .hasMessageMatching("project\\.(handover\\.person|closing\\.(accepter|completer|other-person)).*");
        take(second, FOUR.get(second), code);
    }

    /** Before anything is filled in: a form that is refused whatever it says is not shown. */
    @ParameterizedTest
    @MethodSource("everyTwoSteps")
    void whoTookTheOneIsNotShownTheFormOfTheOther(int first, int second) {
        var code = entered();
        for (int step = 0; step < second; step++) {
            take(step, FOUR.get(step), code);
        }
        assertThatThrownBy(() -> open(second, FOUR.get(first), code))
                .isInstanceOf(RuleViolation.class)
                .hasMessageMatching("project\\.(handover\\.person|closing\\.(accepter|completer|other-person)).*");
        open(second, FOUR.get(second), code);
    }

    @Test
    void aFormOutOfTurnSaysWhyAndShowsNoForm() {
        var code = entered();
        var county = Visitor.signedIn(port, "county");
        assertNoForm(county, code, "/handover/acceptance", "尚未完工");
        assertNoForm(county, code, "/closing", "验收后才能申请销号");
        assertNoForm(Visitor.signedIn(port, "inspection"), code, "/closing/answer", "没有待确认的销号申请");
        completed(code);
        assertNoForm(county, code, "/handover/completion", "已由");
    }

    private static void assertNoForm(Visitor visitor, String code, String form, String because) {
        var answer = visitor.get("/projects/" + code + form);
        assertThat(answer.statusCode()).isEqualTo(409);
        var main = Jsoup.parse(answer.body()).select("main");
        assertThat(main.text()).contains(because);
        assertThat(main.select("form")).isEmpty();
    }

    @Test
    void anAcceptanceIsNotReturnedByThoseWhomItJudges() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED);
        long record = record(code, HandoverStep.ACCEPTANCE);
        var colleague = new Actor(
                people.actor("township").id(),
                "township",
                "同事",
                unit(),
                "",
                Set.of(Role.DEPARTMENT_CLERK),
                null,
                false);
        for (var judged : List.of(clerk(), colleague)) {
            assertThatThrownBy(() -> handovers.openReturn(judged, code, HandoverStep.ACCEPTANCE))
                    .hasMessageStartingWith("project.handover.return.judged");
            assertThatThrownBy(() -> handovers.giveBack(judged, code, HandoverStep.ACCEPTANCE, record, "不实"))
                    .hasMessageStartingWith("project.handover.return.judged");
        }
        refused(
                "update project_handover set returned_by = " + clerk().id()
                        + ", returned_at = now(), returned_reason = 'x'" + " where id = " + record,
                "project_acceptance_returned_by_another");
        handovers.giveBack(people.actor("inspection"), code, HandoverStep.ACCEPTANCE, record, "不实");
        assertThat(project(code).stage()).isEqualTo(Stage.COMPLETED);
    }

    private void open(int step, String person, String code) {
        var anybody = anybody(person);
        switch (step) {
            case 0 -> handovers.openForm(anybody, code, HandoverStep.COMPLETION);
            case 1 -> handovers.openForm(anybody, code, HandoverStep.ACCEPTANCE);
            case 2 -> closings.openForm(anybody, code, Action.PROJECT_CLOSING_ASK);
            default -> closings.openForm(anybody, code, Action.PROJECT_CLOSE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "county", "county2", "inspection"})
    void noSinglePersonGetsBeyondTheFirstStep(String person) {
        var code = entered();
        take(0, person, code);
        for (int step = 1; step < FOUR.size(); step++) {
            int later = step;
            assertThatThrownBy(() -> take(later, person, code)).isInstanceOf(RuleViolation.class);
        }
        assertThat(project(code).stage()).isEqualTo(Stage.COMPLETED);
    }

    /** With every right there is, so that only the rule of persons stands in the way. */
    private Actor anybody(String person) {
        var named = people.actor(person);
        return new Actor(
                named.id(),
                person,
                named.name(),
                unit(),
                "",
                Set.of(Role.COUNTY_OFFICE, Role.INSPECTION_OFFICE, Role.DEPARTMENT_CLERK),
                null,
                false);
    }

    private void take(int step, String person, String code) {
        var anybody = anybody(person);
        switch (step) {
            case 0 ->
                handovers.tell(
                        anybody,
                        code,
                        HandoverStep.COMPLETION,
                        TellHandover.completion(DONE, "完工", null, "政策类项目"),
                        photo());
            case 1 ->
                handovers.tell(
                        anybody,
                        code,
                        HandoverStep.ACCEPTANCE,
                        acceptance(AcceptanceConclusion.PASSED, "政策类项目，无建设内容"),
                        photo());
            case 2 -> closings.ask(anybody, code, "核查属实");
            default -> closings.answer(anybody, code, asked(code), true, "现场核实");
        }
    }

    @Test
    void theDatabaseLetsNobodyTakeTwoSteps() {
        var code = entered();
        completed(code);
        long id = project(code).id();
        refused(inserting(id, "ACCEPTANCE", ACCEPTED, clerk()), "project_handover_two_persons");
        var other = entered();
        refused(inserting(project(other).id(), "ACCEPTANCE", ACCEPTED, people.actor("county")), "is not completed");
        refused("update project_handover set account = 'x' where project_id = " + id, "stays");
        refused("delete from project_handover where project_id = " + id, "stays");
        accept("county", code, AcceptanceConclusion.PASSED);
        refused(asking(id, clerk()), "project_closing_not_by_the_completer");
        refused(asking(id, people.actor("county")), "project_closing_not_by_the_accepter");
    }

    @Test
    void neitherUseNorAcceptanceIsEnteredAnotherWay() {
        var code = entered();
        completed(code);
        long id = project(code).id();
        long record = jdbc.sql("select max(record_id) from project_stage where project_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        refused(
                "insert into project_stage values (nextval('project_fact_seq'), " + id + ", '" + ACCEPTED + "', "
                        + record + ", null, 'ACCEPTED')",
                "has no record");
    }
}
