package org.shishi.imports.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Cell;
import org.shishi.sheet.ledger.LedgerField;

/** Reads what a program says of columns ({@code E:percent}, {@code F:} for nothing) and of questions ({@code unit.7:YUAN}). */
final class Mapping {

    private Mapping() {}

    /** Refuses a field that no ledger has: {@code imports.field.unknown}. */
    static Map<Integer, @Nullable LedgerField> columns(@Nullable List<String> said) {
        var columns = new HashMap<Integer, @Nullable LedgerField>();
        if (said != null) {
            said.forEach(one -> {
                var field = one.substring(one.indexOf(':') + 1);
                columns.put(Cell.column(one.substring(0, one.indexOf(':'))), field.isEmpty() ? null : field(field));
            });
        }
        return columns;
    }

    static Map<String, String> answers(@Nullable List<String> said) {
        var answers = new HashMap<String, String>();
        if (said != null) {
            said.forEach(one -> answers.put(one.substring(0, one.indexOf(':')), one.substring(one.indexOf(':') + 1)));
        }
        return answers;
    }

    private static LedgerField field(String name) {
        var constant = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        try {
            return LedgerField.valueOf(constant);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.at("column", "imports.field.unknown", name);
        }
    }
}
