package org.shishi.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Picks out of the styles only what tells a date or a percentage from a number. */
final class StylesXml extends DefaultHandler {

    /** What spreadsheet programs allow for a format. */
    private static final int LONGEST = 255;

    /** What stands for itself: 0"%" shows a percent sign behind the number as it is. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|[\\\\!_].");

    /** A point that is only drawn between digits: 0!.0, shows 30,000 as 3.0. */
    private static final Pattern POINT = Pattern.compile("[0#?](?:[\\\\!]\\.|\"\\.\")[0#?]");

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<CellKind> kinds = new ArrayList<>();
    private boolean inCellStyles;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "numFmt" -> formats.put(number(attributes, "numFmtId"), attributes.getValue("formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    kinds.add(kind(number(attributes, "numFmtId")));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (localName.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    /** NUMBER, PERCENT, DATE or MONTH: what a number in this style stands for. */
    CellKind kind(@Nullable String style) {
        var index = style == null ? 0 : Integer.parseInt(style);
        return index < kinds.size() ? kinds.get(index) : CellKind.NUMBER;
    }

    private static int number(Attributes attributes, String name) {
        var value = attributes.getValue(name);
        return value == null ? 0 : Integer.parseInt(value);
    }

    private CellKind kind(int id) {
        var format = formats.get(id);
        if (format == null) {
            // ids that East Asian versions use for 年月日 without writing the format into the file
            if (id == 27 || id == 36 || id == 50 || id == 52 || id == 57) {
                return CellKind.MONTH;
            }
            if (id >= 28 && id <= 31 || id >= 51 && id <= 58) {
                return CellKind.DATE;
            }
            format = BuiltinFormats.getBuiltinFormat(id);
        }
        if (format == null || format.length() > LONGEST) {
            return CellKind.NUMBER;
        }
        if (DateUtil.isADateFormat(id, format)) {
            return showsDay(format) ? CellKind.DATE : CellKind.MONTH;
        }
        var codes = LITERAL.matcher(format.split(";", 2)[0]).replaceAll("");
        if (codes.contains("%")) {
            return CellKind.PERCENT;
        }
        return codes.matches(".*[0#?],+[^0#?]*") || POINT.matcher(format).find() ? CellKind.SCALED : CellKind.NUMBER;
    }

    private static boolean showsDay(String format) {
        var codes = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.", "").toLowerCase(java.util.Locale.ROOT);
        return codes.contains("d") || !codes.contains("y");
    }
}
