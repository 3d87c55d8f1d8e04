package org.shishi.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Picks the names of the sheets and the calendar in use (1900 or 1904) out of a workbook's index. */
final class WorkbookXml extends DefaultHandler {

    record Sheet(String name, String relation) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<String> relations = new HashSet<>();
    private boolean date1904;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            var value = attributes.getValue("date1904");
            date1904 = "1".equals(value) || "true".equals(value);
        } else if (localName.equals("sheet")) {
            for (var i = 0; i < attributes.getLength(); i++) {
                // a part named twice is read once: a thousand names of one part would take a thousand times as long
                if (attributes.getLocalName(i).equals("id")
                        && !attributes.getURI(i).isEmpty()
                        && relations.add(attributes.getValue(i))) {
                    sheets.add(new Sheet(attributes.getValue("name"), attributes.getValue(i)));
                }
            }
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean date1904() {
        return date1904;
    }
}
