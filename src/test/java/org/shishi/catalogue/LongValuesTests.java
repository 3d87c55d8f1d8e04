package org.shishi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;

/** A value of more rows than are kept says so, wherever its rows would stand. */
class LongValuesTests {

    private static final List<Integer> FIVE =
            IntStream.rangeClosed(1, 5).boxed().toList();

    private final List<Integer> written = new ArrayList<>();

    @Test
    void theFirstRowsAreKeptAndTheOthersCounted() {
        var value = filled(new CompositionBuilder(3)).done().values().get("总数");

        assertThat(value.text()).isEqualTo("5");
        assertThat(value.rows().rows()).extracting(Rows.Row::link).containsExactly("/1", "/2", "/3");
        assertThat(value.rows().left()).isEqualTo(2);
        assertThat(value.rows().size()).isEqualTo(5);
    }

    @Test
    void aListAndATableTellInWordsWhatTheyLeaveOut() {
        var values = filled(new CompositionBuilder(3)).done().values();

        assertThat(values.get("清单").items()).containsExactly("第1", "第2", "第3", "另有2项未列。");
        var table = values.get("表").table();
        assertThat(table).isNotNull();
        assertThat(table.rows()).hasSize(3);
        assertThat(table.caption()).isEqualTo("项目（前3行，另有2行未列）");
    }

    @Test
    void whatFitsIsWhole() {
        var values = filled(new CompositionBuilder(5)).done().values();

        assertThat(values.get("总数").rows().unlisted()).isNull();
        assertThat(values.get("清单").items()).hasSize(5);
        assertThat(values.get("表").table().caption()).isEqualTo("项目");
    }

    @Test
    void nothingIsWrittenForNamesThatNobodyWants() {
        var taken = new LinkedHashMap<String, Value>();

        var values = filled(new CompositionBuilder(Integer.MAX_VALUE, "总数"::equals, taken::put));

        assertThat(taken).containsOnlyKeys("总数");
        assertThat(written).isEmpty();
        assertThat(taken.get("总数").rows().rows()).hasSize(5);
        assertThat(values.done().values()).isEmpty();
    }

    private CompositionBuilder filled(CompositionBuilder values) {
        var rows = Rows.of(List.of("编号"), FIVE, this::row);
        values.figure("总数", FIVE.size(), rows);
        values.list("清单", FIVE, number -> "第" + number, rows);
        values.table("表", rows, LongValuesTests::table);
        return values;
    }

    private Rows.Row row(int number) {
        written.add(number);
        return new Rows.Row(List.of("第" + number), "/" + number);
    }

    private static PaperTable table(Rows rows) {
        Function<Rows.Row, List<PaperCell>> line =
                row -> row.cells().stream().map(PaperCell::of).toList();
        return new PaperTable(
                "项目",
                null,
                List.of(PaperTable.Column.of(1)),
                List.of(),
                rows.rows().stream().map(line).toList());
    }
}
