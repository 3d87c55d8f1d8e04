package org.shishi.sheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import org.shishi.shared.HeavyWork;
import org.shishi.shared.RuleViolation;

/**
 * Walks once over a CSV text before the library may make objects of it: a line of twenty million commas is twenty million of
 * them, and a quotation mark left open makes one value of the whole file. The text comes in parts: a file that is refused
 * never stands in the memory twice.
 */
final class CsvScan {

    private static final String SAYS = "sep=";

    private final Reader text;
    private final char[] part = new char[1 << 16];
    private char said = ',';
    private int records;
    private int fields;
    private int letters;
    private boolean quoted;

    private CsvScan(Reader text) {
        this.text = text;
    }

    static void check(Reader text) throws IOException {
        new CsvScan(text).walk();
    }

    private void walk() throws IOException {
        var length = text.read(part);
        said = said(Math.max(length, 0));
        for (; length >= 0; length = text.read(part)) {
            HeavyWork.goOn();
            for (var i = 0; i < length; i++) {
                step(part[i]);
            }
        }
    }

    /** The delimiter that the first line may name for one spreadsheet program, besides comma, semicolon and tab. */
    private char said(int length) {
        var start = length > 0 && part[0] == '\uFEFF' ? 1 : 0;
        var after = start + SAYS.length();
        return after < length && SAYS.contentEquals(CharBuffer.wrap(part, start, SAYS.length())) ? part[after] : said;
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
