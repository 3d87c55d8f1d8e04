package org.shishi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.policy.Actor;

/** A county without a name is pointed out before a document speaks of it. */
class GeneralValuesTests {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);

    @Test
    void aCountyWithoutANameIsToBeLookedAt() {
        assertThat(problems(CatalogueSettings.UNNAMED)).containsExactly("catalogue.county");
        assertThat(problems("青田县")).isEmpty();
    }

    /** In January the next festival ends the year before: that of the plan year itself is told with its number. */
    @Test
    void theFestivalThatEndsTheYearIsNotTakenForTheNextOne() {
        var festivals = new FestivalCalendar();
        assertThat(scope(2023, DAY).festival(festivals)).isEqualTo("春节");
        assertThat(scope(2024, DAY).festival(festivals)).isEqualTo("2025年春节");
        assertThat(scope(2024, LocalDate.of(2024, 2, 9)).festival(festivals)).isEqualTo("2025年春节");
        assertThat(scope(2024, LocalDate.of(2024, 2, 10)).festival(festivals)).isEqualTo("春节");
    }

    private static DocumentScope scope(int year, LocalDate asOf) {
        return new DocumentScope(year, null, asOf, asOf, asOf);
    }

    private static List<String> problems(String county) {
        var values = new CompositionBuilder(Catalogue.MOST_ROWS);
        new GeneralValues(new FestivalCalendar(), new CatalogueSettings(county))
                .fill(Actor.SYSTEM, new DocumentScope(2023, null, DAY, DAY, DAY), values);
        return values.done().problems().stream().map(CheckProblem::code).toList();
    }
}
