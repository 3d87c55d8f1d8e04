package org.shishi.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.shishi.shared.RuleViolation;

/** Reads CSV as Chinese offices produce it: UTF-8 with or without mark, GB18030, or UTF-16; comma, semicolon or tab. */
final class CsvReader {

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int SAMPLE = 50;

    private CsvReader() {}

    static List<SheetTable> read(byte[] content, String filename, SheetLimits limits) {
        var text = checked(content);
        var delimiter = delimiter(text);
        if (text.startsWith("sep=")) {
            text = text.substring(text.indexOf('\n') + 1);
        }
        var table = new TableBuilder(nameOf(filename), limits, new CellBudget(limits));
        var row = 0;
        try (var records = parser(text, delimiter)) {
            for (var line : records) {
                row++;
                for (var column = 0; column < line.size(); column++) {
                    var value = FormulaGuard.remove(line.get(column));
                    if (!value.isBlank()) {
                        table.add(row, column, Cell.text(TableBuilder.ref(row, column), value));
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw RuleViolation.at("file", "sheet.file.csv-broken", Integer.toString(row + 1));
        }
        return List.of(table.build());
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        return CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .get())
                .get();
    }

    private static String nameOf(String filename) {
        var name = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The text, decoded as a whole only once it is known to be readable and within the limits. */
    private static String checked(byte[] content) {
        for (var encoding : encodings(content)) {
            try (var reader = new InputStreamReader(new ByteArrayInputStream(content), encoding.newDecoder())) {
                CsvScan.check(reader);
                var text = new String(content, encoding);
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // the next one may fit
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw RuleViolation.at("file", "sheet.file.encoding");
    }

    private static List<Charset> encodings(byte[] content) {
        var utf16 = startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF);
        return utf16 ? List.of(StandardCharsets.UTF_16) : ENCODINGS;
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** The delimiter that cuts the most lines into the same number of parts. */
    private static char delimiter(String text) {
        if (text.startsWith("sep=") && text.length() > 4 && isDelimiter(text.charAt(4))) {
            return text.charAt(4);
        }
        var best = DELIMITERS[0];
        var bestScore = 0;
        for (var candidate : DELIMITERS) {
            var score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean isDelimiter(char sign) {
        return sign == '|' || String.valueOf(DELIMITERS).indexOf(sign) >= 0;
    }

    private static int score(String text, char delimiter) {
        Map<Integer, Integer> lines = new HashMap<>();
        try (var records = parser(text, delimiter)) {
            var seen = 0;
            for (var line : records) {
                lines.merge(line.size(), 1, Integer::sum);
                if (++seen == SAMPLE) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
        return lines.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .mapToInt(entry -> (entry.getKey() - 1) * entry.getValue() * entry.getValue())
                .max()
                .orElse(0);
    }
}
