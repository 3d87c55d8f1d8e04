package org.shishi.funding.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.funding.sheet.SheetEntry.Outcome;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.ProjectFixtures;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Amounts that cannot be so are asked about, and what has come together until a day is not booked anew each month. */
@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class AmountSenseTests {

    private static final Actor FINANCE = new Actor(null, "finance", "财政局", null, "", Set.of(Role.FINANCE), null, false);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);
    private static final String HEAD = "项目编号,日期,环节,资金级次,渠道,金额（万元）\n";

    @Autowired
    FundingImports imports;

    @Autowired
    ProjectFixtures ledger;

    private String code;

    @BeforeEach
    void project() {
        ledger.units();
        code = ledger.project().investment("100").enter();
    }

    @Test
    void whatCannotBeSoIsAskedWithBothNumbers() {
        var trial = imports.tryOut(
                FINANCE,
                csv(HEAD
                        + row("2023-03-01", "下达", "50")
                        + row("2023-04-01", "支付", "40")
                        + row("2023-05-01", "支付", "20")
                        + row("2023-06-01", "支付", "45")
                        + row("2023-07-01", "计划", "1000")),
                DAY,
                EntryAnswers.NONE);
        assertThat(trial.rows())
                .extracting(SheetEntry::outcome)
                .containsExactly(Outcome.NEW, Outcome.NEW, Outcome.ASKED, Outcome.ASKED, Outcome.ASKED);
        assertThat(trial.rows())
                .flatExtracting(SheetEntry::notes)
                .extracting(note -> note.ref() + " " + note.code() + " " + note.args())
                .containsExactly(
                        "F4 funding.sense.beyond-allocated [60, 50]",
                        "F5 funding.sense.beyond-investment [105, 100]",
                        "F6 funding.sense.far [1000, 100]");
        var sheet = csv(HEAD + row("2023-03-01", "计划", "1000"));
        assertThatExceptionOfType(org.shishi.shared.RuleViolation.class)
                .isThrownBy(() -> imports.load(FINANCE, sheet, DAY, EntryAnswers.NONE, Set.of(), false))
                .satisfies(e -> assertThat(e.code()).isEqualTo("funding.import.unanswered"));
        assertThat(imports.load(FINANCE, sheet, DAY, EntryAnswers.NONE, Set.of(2), true)
                        .entries())
                .isEqualTo(1);
    }

    @Test
    void paymentsThatStandCountToo() {
        imports.load(
                FINANCE,
                csv(HEAD + row("2023-03-01", "下达", "90") + row("2023-03-02", "支付", "80")),
                DAY,
                EntryAnswers.NONE,
                Set.of(),
                false);
        var trial = imports.tryOut(FINANCE, csv(HEAD + row("2023-04-01", "支付", "30")), DAY, EntryAnswers.NONE);
        assertThat(trial.rows().get(0).notes())
                .extracting(SheetNote::code)
                .containsExactly("funding.sense.beyond-investment");
    }

    @Test
    void ofRunningTotalsOnlyTheDifferenceIsBooked() {
        var head = "项目编号,支付日期,资金级次,渠道,本月支付（万元）,累计支付（万元）\n";
        var answers =
                Map.of("heading.日期", "支付日期", "heading.环节", "=支付", "heading.金额", "累计支付(万元)", "column.本月支付(万元)", "leave");
        var first = csv(head + code + ",2023-03-05,县级,财政预算,10,10\n").answered(answers);
        assertThat(imports.load(FINANCE, first, DAY, EntryAnswers.NONE, Set.of(), false)
                        .entries())
                .isEqualTo(1);
        var second = csv(head + code + ",2023-04-05,县级,财政预算,12.5,22.5\n").answered(answers);
        var trial = imports.tryOut(FINANCE, second, DAY, EntryAnswers.NONE);
        assertThat(trial.rows().get(0).amount()).isEqualByComparingTo("12.5");
        assertThat(trial.rows().get(0).notes())
                .extracting(note -> note.code() + " " + note.args())
                .containsExactly("funding.cumulative.more [22.5, 10, 12.5]");
        imports.load(FINANCE, second, DAY, EntryAnswers.NONE, Set.of(), false);
        var again = imports.tryOut(FINANCE, second, DAY, EntryAnswers.NONE);
        assertThat(again.rows()).extracting(SheetEntry::outcome).containsExactly(Outcome.LEFT);
        var less = imports.tryOut(FINANCE, first, DAY, EntryAnswers.NONE);
        assertThat(less.rows()).extracting(SheetEntry::outcome).containsExactly(Outcome.ERROR);
    }

    @Test
    void aTitleThatSpeaksOfRunningTotalsIsAskedAbout() {
        var sheet = csv("截至2023年4月底资金累计支付情况\n" + HEAD + row("2023-04-01", "支付", "30"));
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> imports.upload(FINANCE, sheet, DAY))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(org.shishi.shared.SheetQuestion::key)
                        .containsExactly("cumulative"));
        var trial = imports.tryOut(FINANCE, sheet.answered(Map.of("cumulative", "take")), DAY, EntryAnswers.NONE);
        assertThat(trial.rows().get(0).notes()).extracting(SheetNote::code).containsExactly("funding.cumulative.more");
    }

    @Test
    void ofSeveralDaysInATitleSomebodySaysWhichIsMeant() {
        var sheet = csv("资金明细（截至2023年4月30日 5月5日）2023年\n" + HEAD + row("2023-04-01", "支付", "30"));
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> imports.upload(FINANCE, sheet, null))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(org.shishi.shared.SheetQuestion::key)
                        .containsExactly("as-of.day"));
        var said = sheet.answered(Map.of("as-of.day", "2023-05-05"));
        assertThat(imports.tryOut(FINANCE, said, null, EntryAnswers.NONE).asOf())
                .isEqualTo("2023-05-05");
    }

    private String row(String day, String stage, String amount) {
        return String.join(",", code, day, stage, "县级", "财政预算", amount) + "\n";
    }

    private static SentFile csv(String text) {
        return new SentFile("账.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
