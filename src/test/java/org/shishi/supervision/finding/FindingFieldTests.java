package org.shishi.supervision.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shishi.supervision.common.ListSheet;

/** Each field of a finding is said once; form, page and sheet follow. */
class FindingFieldTests {

    @Test
    void everyPartOfTheContentIsAField() {
        assertThat(Arrays.stream(FindingField.values()).map(FindingField::component))
                .as("a constant WITNESS_NAME of FindingField for a component witnessName of FindingContent")
                .containsExactlyInAnyOrderElementsOf(FindingContent.PARTS.names());
    }

    @Test
    void theSheetHasEveryFieldOnce() {
        assertThat(FindingSheet.SHEET.columns())
                .extracting(ListSheet.Column::heading)
                .doesNotHaveDuplicates()
                .containsAll(Arrays.stream(FindingField.values())
                        .map(field -> field.column().heading())
                        .toList());
    }

    @Test
    void whatIsLeftEmptyNarrowsNothing() {
        var empty = FindingQuery.PARTS.with(
                FindingQuery.ALL, Map.of("q", " ", "project", "", "state", Set.of(), "open", false, "sort", "unit"));
        assertThat(empty.filtered()).isFalse();
        assertThat(FindingQuery.PARTS.with(empty, Map.of("overdue", true)).filtered())
                .isTrue();
        assertThat(FindingQuery.PARTS
                        .with(empty, Collections.singletonMap("unit", 3L))
                        .filtered())
                .isTrue();
    }
}
