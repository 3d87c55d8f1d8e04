package org.shishi.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Picks the names of the sheets and the calendar in use (1900 or 1904) out of a workbook's index. */
final class WorkbookXml extends DefaultHandler {

    record Sheet(String name, String relation) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean date1904;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            var value = attributes.getValue("date1904");
            date1904 = "1".equals(value) || "true".equals(value);
        } else if (localName.equals("sheet")) {
            for (var i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")
                        && !attributes.getURI(i).isEmpty()) {
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
