package org.shishi.vote.finished;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.TableByHeaders;

/** The plan year of a sheet of votes: what its title says, or else its days; who says another one is asked which it is. */
final class VotesYear {

    static final String QUESTION = "planYear";

    private VotesYear() {}

    static int of(SentFile sent, TableByHeaders table, @Nullable Integer given) {
        var said = said(table);
        if (given == null || said.filter(given::equals).isPresent()) {
            return said.orElseThrow(() -> RuleViolation.at("planYear", "vote.import.year.unsaid"));
        }
        return said.isEmpty() ? given : asked(sent, given, said.get());
    }

    private static int asked(SentFile sent, int given, int said) {
        var asking = new SheetAsking(sent.answers());
        var years = List.of(Integer.toString(said), Integer.toString(given));
        var year = asking.name(QUESTION, years, "vote.import.year.which", years.get(0), years.get(1));
        asking.require();
        return Integer.parseInt(year.orElseThrow());
    }

    private static Optional<Integer> said(TableByHeaders table) {
        if (table.title().planYear() != null) {
            return Optional.of(table.title().planYear());
        }
        var years = table.rows().stream()
                .flatMap(row -> ReadDate.day(table.cell(row, "日期")).stream())
                .map(LocalDate::getYear)
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }
}
