package org.shishi.vote.finished;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.UnreadColumns;
import org.shishi.vote.count.TallySheet;
import org.springframework.core.io.ClassPathResource;

/** A sheet of votes as an office sends it: with texts where the county's own has days and numbers. */
class WildVoteSheetTests {

    /** A row that is refused at its first cell is not read to its end, and its columns are known all the same. */
    @Test
    void aColumnThatHasToBeThereIsNoUnknownOne() throws IOException {
        var file = new ClassPathResource("sheets-in-the-wild/12-vote-date-as-text.xlsx").getContentAsByteArray();
        var table = ImportedVote.table(Sheets.read(file, "票决.xlsx"));
        assertThat(UnreadColumns.after(table, List.of())).isEmpty();
    }

    /** What is counted stands behind the number in many offices' cells. */
    @Test
    void numbersAreReadWithWhatTheyCount() {
        var csv = "单位代码,乡镇,方式,日期,应选数,候选数,应到代表,实到代表,发出票,收回票,有效票,无效票,序号,候选项目,赞成,反对,弃权,结果\n"
                + "1,温溪镇,票决,2023-01-12,1项,1个,70人,70 名,70票,70张,70份,0票,1,甲,50票,10,10,入选\n";
        var table = ImportedVote.table(Sheets.read(csv.getBytes(StandardCharsets.UTF_8), "票决.csv"));
        var vote = ImportedVote.of(table, table.rows(), LocalDate.of(2026, 2, 1));
        assertThat(vote.findings()).isEmpty();
        assertThat(vote.sheet().due()).isEqualTo(70);
        assertThat(vote.sheet().lines().get(0)).isEqualTo(TallySheet.Line.answers(1, 50, 10, 10));
    }

    @Test
    void aDayWrittenAsTextIsReadAsInTheLedger() throws IOException {
        var file = new ClassPathResource("sheets-in-the-wild/12-vote-date-as-text.xlsx").getContentAsByteArray();
        var table = ImportedVote.table(Sheets.read(file, "票决.xlsx"));
        var rows = ImportedVote.rows(table);
        assertThat(rows).hasSize(1);
        var vote = ImportedVote.of(table, rows.iterator().next(), LocalDate.of(2026, 2, 1));
        assertThat(vote.unitCode()).isEqualTo("331121101");
        assertThat(vote.heldOn()).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(vote.titles()).containsExactly("甲", "乙");
        assertThat(vote.sheet().lines().get(0)).isEqualTo(TallySheet.Line.answers(1, 50, 10, 10));
        assertThat(vote.findings()).isEmpty();
        assertThat(vote.elected()).containsExactly("甲");
    }
}
