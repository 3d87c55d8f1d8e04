package org.shishi.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Picks the names of the sheets and the calendar in use (1900 or 1904) out of a workbook's index. */
final class WorkbookXml extends DefaultHandler {

    record Sheet(String name, String relation, boolean hidden) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<String> relations = new HashSet<>();
    private boolean date1904;
    private int active;
    private int positions;
    private @Nullable Sheet open;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            var value = attributes.getValue("date1904");
            date1904 = "1".equals(value) || "true".equals(value);
        } else if (localName.equals("workbookView") && attributes.getValue("activeTab") != null) {
            active = Integer.parseInt(attributes.getValue("activeTab"));
        } else if (localName.equals("sheet")) {
            var position = positions++;
            for (var i = 0; i < attributes.getLength(); i++) {
                // a part named twice is read once: a thousand names of one part would take a thousand times as long
                if (attributes.getLocalName(i).equals("id")
                        && !attributes.getURI(i).isEmpty()
                        && relations.add(attributes.getValue(i))) {
                    var state = attributes.getValue("state");
                    boolean hidden = state != null && !state.equals("visible");
                    sheets.add(new Sheet(attributes.getValue("name"), attributes.getValue(i), hidden));
                    if (position == active) {
                        open = sheets.get(sheets.size() - 1);
                    }
                }
            }
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether it lay open when the file was saved. */
    boolean isActive(Sheet sheet) {
        return sheet.equals(open);
    }

    boolean date1904() {
        return date1904;
    }
}
