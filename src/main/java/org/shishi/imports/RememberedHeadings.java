package org.shishi.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers per unit what people said a heading means, so that nobody corrects the same column twice. */
@Component
class RememberedHeadings {

    private final JdbcClient jdbc;

    RememberedHeadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sheet with its columns read as this unit read them before; what would clash with another column is left out. */
    RecognisedLedger recall(@Nullable Long unit, RecognisedLedger recognised) {
        var known = known(unit);
        if (known.isEmpty()) {
            return recognised;
        }
        var taken = new HashSet<LedgerField>();
        recognised.headings().stream()
                .filter(heading -> !known.containsKey(heading.key()))
                .map(Heading::field)
                .forEach(taken::add);
        var corrections = new HashMap<Integer, @Nullable LedgerField>();
        for (var heading : recognised.headings()) {
            if (known.containsKey(heading.key())) {
                var field = known.get(heading.key());
                if (field == null || taken.add(field) || field == LedgerField.SCHEDULE && heading.isTime()) {
                    corrections.put(heading.column(), field);
                }
            }
        }
        return recognised.with(corrections);
    }

    /** The columns that this unit has said something about before, be it that nothing is read from them. */
    Set<Integer> decided(@Nullable Long unit, RecognisedLedger recognised) {
        var known = known(unit).keySet();
        return recognised.headings().stream()
                .filter(heading -> known.contains(heading.key()))
                .map(Heading::column)
                .collect(Collectors.toSet());
    }

    /** @param recognised the headings as the program itself takes them: what agrees with it need not be remembered */
    void remember(@Nullable Long unit, List<Heading> recognised, Map<Integer, @Nullable LedgerField> corrections) {
        var known = known(unit);
        for (var heading : recognised) {
            var field = corrections.get(heading.column());
            if (!heading.text().isEmpty()
                    && corrections.containsKey(heading.column())
                    && (field != heading.field() || known.containsKey(heading.key()))) {
                jdbc.sql("""
                                insert into ledger_import_heading (unit_id, heading, field) values (:unit, :heading, :field)
                                on conflict (unit_id, heading) do update set field = :field""")
                        .param("unit", unit, java.sql.Types.BIGINT)
                        .param("heading", heading.key())
                        .param("field", field == null ? null : field.name(), java.sql.Types.VARCHAR)
                        .update();
            }
        }
    }

    private Map<String, @Nullable LedgerField> known(@Nullable Long unit) {
        var known = new HashMap<String, @Nullable LedgerField>();
        jdbc.sql("select heading, field from ledger_import_heading where unit_id is not distinct from :unit")
                .param("unit", unit, java.sql.Types.BIGINT)
                .query((row, n) -> {
                    var field = row.getString("field");
                    known.put(row.getString("heading"), field == null ? null : LedgerField.valueOf(field));
                    return n;
                })
                .list();
        return known;
    }
}
