package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;

/** Nobody takes two steps of one project, in the code and in the database. */
class HandoverPersonsTests extends HandoverTest {

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
    private void take(int step, String person, String code) {
        var named = people.actor(person);
        var anybody = new Actor(
                named.id(),
                person,
                named.name(),
                unit(),
                "",
                Set.of(Role.COUNTY_OFFICE, Role.INSPECTION_OFFICE, Role.DEPARTMENT_CLERK),
                null,
                false);
        switch (step) {
            case 0 ->
                handovers.tell(anybody, code, HandoverStep.COMPLETION, TellHandover.completion(DONE, "完工"), photo());
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
