package org.shishi.sheet;

import org.shishi.shared.HeavyWork;
import org.shishi.shared.RuleViolation;

/**
 * Walks once over a CSV text before the library may make objects of it: a line of twenty million commas is twenty million of
 * them, and a quotation mark left open makes one value of the whole file.
 */
final class CsvScan {

    private static final int SOMETIMES = 1 << 20;

    private final String text;
    private final char said;
    private int records;
    private int fields;
    private int letters;
    private boolean quoted;

    private CsvScan(String text, char said) {
        this.text = text;
        this.said = said;
    }

    /** @param said a delimiter besides comma, semicolon and tab */
    static void check(String text, char said) {
        new CsvScan(text, said).walk();
    }

    private void walk() {
        for (var i = 0; i < text.length(); i++) {
            if (i % SOMETIMES == 0) {
                HeavyWork.goOn();
            }
            step(text.charAt(i));
        }
    }

    private void step(char c) {
        letters++;
        if (c == '"') {
            quoted = !quoted;
        } else if (c == '\n' && !quoted) {
            records++;
            fields = 0;
            letters = 0;
        } else if (!quoted && (c == ',' || c == ';' || c == '\t' || c == said)) {
            fields++;
        }
        if (letters > SheetLimits.LONGEST_RECORD) {
            throw quoted
                    ? RuleViolation.at("file", "sheet.file.csv-broken", Integer.toString(records + 1))
                    : RuleViolation.at("file", "sheet.file.record-too-long", records + 1);
        }
        if (fields > SheetLimits.MOST_FIELDS || records > SheetLimits.MOST_RECORDS) {
            throw RuleViolation.at("file", "sheet.file.record-too-long", records + 1);
        }
    }
}
