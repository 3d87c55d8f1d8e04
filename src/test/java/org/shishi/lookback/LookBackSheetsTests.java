package org.shishi.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Denied;
import org.shishi.shared.SentFile;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The answers of a look-back as a sheet: out with its projects, and back in as drafts. */
@WholeApplication
class LookBackSheetsTests {

    private static final String HEAD = "项目编号,查看日期,使用情况,使用数量,数量单位,管护单位（人）,管护经费来源,质量状况,质量说明,群众反映,尚欠款（万元）,其他情况\n";

    private LookBackFixtures looks;

    @BeforeEach
    void looks(@Autowired ApplicationContext application) {
        looks = LookBackFixtures.of(application);
    }

    @Autowired
    LookBackSheets sheets;

    @Autowired
    LookBackAnswers answers;

    @Autowired
    LookBacks lookBacks;

    private LookBackSheets.Taken take(long id, String rows) {
        var csv = (HEAD + rows).getBytes(StandardCharsets.UTF_8);
        return sheets.take(looks.inspector(), id, new SentFile("answers.csv", csv));
    }

    private FoundAnswers draft(long id, int number) {
        var project = lookBacks.project(looks.inspector(), id, number).project();
        return Objects.requireNonNull(project.draft()).found();
    }

    @Test
    void aFilledSheetBecomesDraftsThatAreThenSigned() {
        var idle = looks.finished();
        long id = looks.planned(looks.finished(), idle);
        var taken = take(id, idle + ",2024-01-08,未使用,,,,,有瑕疵,门锁锈蚀,长期关门,12.345678,无人接管\n");
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.kept()).isEqualTo(1);
        assertThat(draft(id, 2).useFound()).isEqualTo(UseFound.NOT_IN_USE);
        assertThat(draft(id, 2).unpaid()).isEqualByComparingTo("12.345678");
        assertThat(looks.project(id, 2).signed()).isFalse();
        answers.sign(looks.inspector(), id, 2, 1L, draft(id, 2), List.of());
        assertThat(looks.project(id, 2).signed()).isTrue();
    }

    @Test
    void aRowThatCannotBeReadLeavesNothing() {
        var code = looks.finished();
        var other = looks.finished();
        long id = looks.planned(code, other);
        var taken = take(
                id,
                code + ",2024-01-08,未使用,,,,,有瑕疵,锈,无,0,闲置\n" + other + ",昨天,闲置,,,,,良好,,无,若干,\nNO-SUCH,,,,,,,,,,,\n"
                        + code + ",,,,,,,,,,,\n");
        assertThat(taken.kept()).isZero();
        assertThat(taken.problems())
                .extracting(SheetProblem::code)
                .containsExactlyInAnyOrder(
                        "lookback.sheet.cell",
                        "lookback.sheet.cell",
                        "lookback.sheet.cell",
                        "lookback.sheet.unknown",
                        "lookback.sheet.twice");
        assertThat(lookBacks.project(looks.inspector(), id, 1).project().draft())
                .isNull();
    }

    @Test
    void theExportIsTheImportAndWhatIsSignedStays() throws Exception {
        var code = looks.finished();
        long id = looks.planned(code, looks.finished());
        looks.signed(id, 1, looks.inUse());
        answers.save(looks.inspector(), id, 2, 0L, looks.notInUse(), List.of());
        var out = new ByteArrayOutputStream();
        sheets.write(looks.inspector(), id, out);
        var taken = sheets.take(looks.inspector(), id, new SentFile("back.xlsx", out.toByteArray()));
        assertThat(taken.problems()).isEmpty();
        assertThat(draft(id, 2).note()).isEqualTo(looks.notInUse().note());
        assertThat(take(id, code + ",2024-01-08,未使用,,,,,有瑕疵,锈,无,0,闲置\n").problems())
                .extracting(SheetProblem::code)
                .containsExactly("lookback.sheet.signed");
        assertThatThrownBy(() -> sheets.take(looks.office(), id, new SentFile("back.xlsx", out.toByteArray())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> take(id, ",,,,,,,,,,,\n")).hasMessageContaining("lookback.sheet.nothing");
    }
}
