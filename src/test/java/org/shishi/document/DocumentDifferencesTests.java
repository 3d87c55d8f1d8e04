package org.shishi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.catalogue.Rows;
import org.shishi.catalogue.Value;

/** What a comparison tells of figures with many rows. */
class DocumentDifferencesTests {

    @Test
    void theFirstRowsThatCameAndWentAreToldAndAllAreCounted() {
        var change = DocumentDifferences.change("总数", figure(0, 10, null), figure(4, 15, null), 2)
                .orElseThrow();

        assertThat(change.came()).isEqualTo(5);
        assertThat(change.added()).extracting(Rows.Row::link).containsExactly("/10", "/11");
        assertThat(change.went()).isEqualTo(4);
        assertThat(change.removed()).extracting(Rows.Row::link).containsExactly("/0", "/1");
        assertThat(change.unlisted()).isFalse();
    }

    @Test
    void aFigureThatDoesNotListAllItsRowsIsComparedByItsNumber() {
        var short20 = figure(0, 10, 10);

        assertThat(DocumentDifferences.change("总数", short20, figure(0, 20, null), 2))
                .isEmpty();
        var change = DocumentDifferences.change("总数", short20, figure(0, 21, null), 2)
                .orElseThrow();
        assertThat(change.unlisted()).isTrue();
        assertThat(change.before()).isEqualTo("20");
        assertThat(change.after()).isEqualTo("21");
        assertThat(change.added()).isEmpty();
    }

    private static Value figure(int from, int to, Integer unlisted) {
        var rows = IntStream.range(from, to)
                .mapToObj(i -> new Rows.Row(List.of("P" + i), "/" + i))
                .toList();
        var all = new Rows(List.of("项目编号"), rows, unlisted);
        return new Value(Value.Kind.FIGURE, String.valueOf(all.size()), List.of(), null, all);
    }
}
