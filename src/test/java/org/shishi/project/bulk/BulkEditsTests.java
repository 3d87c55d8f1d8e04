package org.shishi.project.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.project.Direction;
import org.shishi.project.Field;
import org.shishi.project.FieldChange;
import org.shishi.project.FieldProblem;
import org.shishi.project.Indicator;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.RowComparison;
import org.shishi.project.ledger.LedgerCommand;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;

@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class BulkEditsTests {

    @Autowired
    BulkEdits bulk;

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @BeforeEach
    void units() {
        ledger.units();
    }

    @Test
    void whatIsShownBeforeIsWhatIsDone() {
        var codes =
                List.of(ledger.project().enter(), ledger.project().lead("温溪镇").enter());
        var change = new LedgerEntry().with(Field.LEAD_UNIT, "温溪镇").with(Field.LEADER, "县长");
        ledger.forecast(codes.get(0), "2030-01-01", "2023-12-01");
        ledger.forecast(codes.get(1), "2030-01-01", "2023-12-01");
        var preview = bulk.preview(OFFICE, codes, change);
        assertThat(preview.get(0).changes())
                .containsExactly(
                        new FieldChange(Field.LEAD_UNIT, "县教育局", "温溪镇"), new FieldChange(Field.LEADER, "分管副县长", "县长"));
        assertThat(preview.get(1).changes()).containsExactly(new FieldChange(Field.LEADER, "分管副县长", "县长"));
        assertThat(lead(codes.get(0))).isEqualTo("县教育局");
        assertThat(bulk.apply(OFFICE, codes, change, "分工调整")).isEqualTo(preview);
        assertThat(lead(codes.get(0))).isEqualTo("温溪镇");
        assertThat(projects.timeline(OFFICE, codes.get(0)).get(0)).satisfies(entry -> {
            assertThat(entry.command()).isEqualTo(LedgerCommand.BULK_CHANGE);
            assertThat(entry.reason()).isEqualTo("分工调整");
        });
    }

    @Test
    void oneThatCannotBeChangedStopsAll() {
        var codes = List.of(ledger.project().enter(), ledger.project().enter());
        ledger.forecast(codes.get(0), "2030-01-01", "2023-12-01");
        ledger.stage(codes.get(1), Stage.TERMINATED, "2023-06-01");
        var change = new LedgerEntry().with(Field.STAGE, Stage.SUSPENDED).stageOn(day("2023-07-01"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> bulk.apply(OFFICE, codes, change, "暂缓"))
                .satisfies(e -> assertThat(e.args()).containsExactly(codes.get(1)));
        assertThat(projects.get(OFFICE, codes.get(0), ledger.today()).project().stage())
                .isEqualTo(Stage.NOT_STARTED);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> bulk.apply(OFFICE, codes, change, ""))
                .satisfies(e -> assertThat(e.code()).isEqualTo("project.reason.missing"));
    }

    @Test
    void aStageIsEnteredOnItsDayWithItsDates() {
        var code = ledger.project().enter();
        var finished = new LedgerEntry()
                .with(Field.STAGE, Stage.ACCEPTED)
                .stageOn(day("2023-12-10"))
                .with(Field.STARTED_ON, day("2023-03-01"))
                .with(Field.COMPLETED_ON, day("2023-11-20"));
        assertThat(bulk.preview(OFFICE, List.of(code), finished).get(0).changes())
                .containsExactly(
                        new FieldChange(Field.STAGE, Stage.NOT_STARTED, Stage.ACCEPTED),
                        new FieldChange(Field.STARTED_ON, null, day("2023-03-01")),
                        new FieldChange(Field.COMPLETED_ON, null, day("2023-11-20")));
        bulk.apply(OFFICE, List.of(code), finished, "按验收报告登记");
        assertThat(stageOn(code, "2023-02-28")).isEqualTo(Stage.NOT_STARTED);
        assertThat(stageOn(code, "2023-11-19")).isEqualTo(Stage.UNDER_WAY);
        assertThat(stageOn(code, "2023-12-09")).isEqualTo(Stage.COMPLETED);
        assertThat(stageOn(code, "2023-12-10")).isEqualTo(Stage.ACCEPTED);
        assertThat(bulk.apply(OFFICE, List.of(code), finished, "再次"))
                .extracting(RowComparison::outcome)
                .containsExactly(RowComparison.Outcome.UNCHANGED);
    }

    @Test
    void whatOneProjectIsRefusedIsRefusedForMany() {
        var code = ledger.project().enter();
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        ledger.forecast(code, "2030-01-01", "2023-12-01");
        assertThat(refusal(code, Stage.ACCEPTED, "2023-12-10")).containsExactly("project.stage.illegal");
        assertThat(refusal(code, Stage.PREPARING, "2023-02-01")).containsExactly("project.stage.illegal");
        assertThat(refusal(code, Stage.COMPLETED, "2023-02-01")).containsExactly("project.completed.before-start");
        assertThat(refusal(code, Stage.COMPLETED, "2999-01-01")).containsExactly("project.date.future");
        assertThat(refusal(code, Stage.CLOSED, "2023-12-10")).containsExactly("project.closing.two-persons");
        for (var half : List.of(
                new LedgerEntry().with(Field.STAGE, Stage.COMPLETED),
                new LedgerEntry().with(Field.LEADER, "县长").stageOn(day("2023-12-10")))) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> bulk.preview(OFFICE, List.of(code), half))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("project.bulk.stage-and-day"));
        }
    }

    private List<String> refusal(String code, Stage stage, String on) {
        var change = new LedgerEntry().with(Field.STAGE, stage).stageOn(day(on));
        return bulk.preview(OFFICE, List.of(code), change).get(0).findings().stream()
                .filter(FieldProblem::isError)
                .map(FieldProblem::code)
                .toList();
    }

    private Stage stageOn(String code, String on) {
        return projects.get(OFFICE, code, day(on)).project().stage();
    }

    @Test
    void theNextYearBeginsWithoutMoneyAndResults() {
        var plan = new Plan(
                List.of(new Indicator("座位", BigDecimal.TEN, "个", Direction.AT_LEAST, BigDecimal.ONE)),
                List.of(),
                List.of(new Milestone("完工", new BigDecimal(100), day("2028-11-30"), day("2028-10-01"))));
        var code = ledger.project()
                .code("2028-X-01")
                .year(2028)
                .quota("25")
                .plan(plan)
                .enter();
        var copied = bulk.copyToNextYear(OFFICE, List.of(code), "跨年续建");
        assertThat(copied)
                .extracting(RowComparison::code, RowComparison::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2029-X-01", RowComparison.Outcome.NEW));
        var copy = projects.get(OFFICE, "2029-X-01", ledger.today());
        assertThat(copy.project().planYear()).isEqualTo(2029);
        assertThat(copy.project().description().adoptedOn()).isEqualTo("2029-01-01");
        assertThat(copy.project().description().deadline()).isEqualTo("2029-12-31");
        assertThat(copy.project().description().budget().quota()).isNull();
        assertThat(copy.plan().indicators().get(0).result()).isNull();
        assertThat(copy.plan().milestones().get(0).plannedOn()).isEqualTo("2029-11-30");
        assertThat(copy.plan().milestones().get(0).actualOn()).isNull();
        assertThat(bulk.copyToNextYear(OFFICE, List.of(code), "再次"))
                .extracting(RowComparison::outcome)
                .containsExactly(RowComparison.Outcome.ERROR);
    }

    /** As an import gives it; what has been entered already is told instead. */
    @Test
    void aCodeThatAnotherProjectHasIsNotProposed() {
        var first = ledger.project().code("2034-X-008").year(2034).title("测试路一").enter();
        var second =
                ledger.project().code("2034-X-009").year(2034).title("测试路二").enter();
        ledger.project().code("2035-X-008").year(2035).title("别的路").enter();
        assertThat(bulk.proposals(OFFICE, List.of(first, second)))
                .extracting(CarryOver::newCode, CarryOver::taken)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2035-X-010", false),
                        org.assertj.core.groups.Tuple.tuple("2035-X-009", false));
        assertThat(bulk.copyToNextYear(OFFICE, List.of(first, second), "跨年续建"))
                .extracting(RowComparison::outcome)
                .containsOnly(RowComparison.Outcome.NEW);
        assertThat(bulk.proposals(OFFICE, List.of(second)))
                .extracting(CarryOver::newCode, CarryOver::taken)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2035-X-009", true));
    }

    @Test
    void aListCostsTheSameHoweverLongItIs() {
        var filter = ProjectFilter.of(2030, LocalDate.of(2030, 6, 1));
        ledger.project().year(2030).enter();
        statements(filter);
        long ofOne = statements(filter);
        assertThat(ofOne).isLessThanOrEqualTo(5);
        for (int i = 0; i < 20; i++) {
            ledger.project().year(2030).enter();
        }
        assertThat(statements(filter)).isEqualTo(ofOne);
    }

    private long statements(ProjectFilter filter) {
        return Statements.count(() -> projects.find(OFFICE, filter, List.of(), PageRequest.of(0, 10)));
    }

    private String lead(String code) {
        return projects.get(OFFICE, code, ledger.today()).project().leadUnit().name();
    }
}
