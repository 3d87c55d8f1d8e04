package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** What a whole column leaves open is asked once for the column, and is no error at each of its rows. */
@WholeApplication
class FiguresAskedAboutTests {

    private static final String HEADINGS = "2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,预计完工,开工日期,%s\n";
    private static final String ROW = "S-%d,县级,项目%1$d,县水利局,2024-02-01,2023-03-05,%s\n";

    @Autowired
    LedgerImports imports;

    private TriedSheet tried(String column, String[] cells, String... answers) {
        var csv = new StringBuilder(HEADINGS.formatted(column));
        for (int i = 0; i < cells.length; i++) {
            csv.append(ROW.formatted(i + 1, cells[i]));
        }
        var setup = new ImportSetup(null, null, null, REPORT, Map.of(), true, null, TriedSheet.said(answers));
        var file = new Upload("问.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        return new TriedSheet(imports.tryOut(Actor.SYSTEM, file, setup));
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    @Test
    void aColumnOfSharesIsOneQuestion() {
        var cells = new String[] {"0.85", "0.5", "1.05", "0", "0.85(进度滞后)", "55%"};
        var open = tried("形象进度", cells);
        assertThat(open.asked()).containsExactly("shares.6", "finished");
        assertThat(open.question("shares.6").args())
                .extracting(NoteText::text)
                .containsExactly("形象进度", "4", "G3 0.85、G4 0.5、G5 1.05、G7 0.85(进度滞后)");
        assertThat(open.projects()).as("asked, and no error").allMatch(row -> row.outcome() == Outcome.NEW);
        var shares = tried("形象进度", cells, "shares.6:share", "finished:none");
        assertThat(shares.asked()).isEmpty();
        assertThat(shares.values("percent"))
                .containsExactly(number("85"), number("50"), number("105"), number("0"), number("85"), number("55"));
        assertThat(shares.value(7, "progressNote")).isEqualTo("进度滞后");
        assertThat(tried("形象进度", cells, "shares.6:points").values("percent"))
                .containsExactly(
                        number("0.85"), number("0.5"), number("1.05"), number("0"), number("0.85"), number("55"));
    }

    @Test
    void aNumberLittleAboveOneIsAskedAboutBesideSigns() {
        assertThat(tried("形象进度", new String[] {"90%", "1.2"}).asked()).contains("shares.6");
    }

    /** The exact name wins over another word for it, and what is the quotient of two columns of money is the money's. */
    @Test
    void aRateBesideTheProgressOrOfTheMoneyIsAskedAbout() {
        var beside = tried("完成率,形象进度", new String[] {"60%,25%", "90%,70%"});
        assertThat(beside.values("percent")).containsExactly(number("25"), number("70"));
        assertThat(beside.asked()).containsExactly("column.6");
        var money = tried("总投资(万元),完成投资(万元),完成率", new String[] {"500,450,90%", "200,100,50%"});
        assertThat(money.asked()).contains("column.8");
        assertThat(money.values("percent")).containsOnly("");
        assertThat(tried("总投资(万元),完成投资(万元),完成率", new String[] {"500,450,40%", "200,100,30%"})
                        .asked())
                .doesNotContain("column.8");
    }

    @Test
    void pointsAlikeAreNoQuestion() {
        assertThat(tried("形象进度", new String[] {"80", "1.5", "80%"}).asked()).isEmpty();
    }

    @Test
    void aUnitThatNobodyKnowsIsAskedOnceForEachWord() {
        var cells = new String[] {"500万美元", "300万美元", "20万欧元", "100万元"};
        var open = tried("总投资", cells);
        assertThat(open.asked()).containsExactly("unit.6.万美元", "unit.6.万欧元");
        assertThat(open.question("unit.6.万美元").args())
                .extracting(NoteText::text)
                .containsExactly("总投资", "2", "万美元", "G3 500万美元、G4 300万美元");
        assertThat(open.projects()).as("asked, and no error").allMatch(row -> row.outcome() == Outcome.NEW);
        var answered = tried("总投资", cells, "unit.6.万美元:TEN_THOUSAND_YUAN", "unit.6.万欧元:leave");
        assertThat(answered.asked()).isEmpty();
        assertThat(answered.values("investment")).containsExactly(number("500"), number("300"), "", number("100"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> tried("总投资", cells, "unit.6.万美元:DOLLAR"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("imports.answer.unknown"));
    }

    @Test
    void theUnitOfEachRowIsToldAndTheColumnsUnitIsAskedOnce() {
        assertThat(tried("总投资", new String[] {"3000千元", "500千元"}).values("investment"))
                .containsExactly(number("300"), number("50"));
        assertThat(tried("总投资", new String[] {"3000", "500"}).asked()).containsExactly("unit.6");
    }
}
