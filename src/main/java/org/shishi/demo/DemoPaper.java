package org.shishi.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page that stands for a paper of the demo: a stamp's outline and a number, so that no two are the same. */
final class DemoPaper {

    private DemoPaper() {}

    /** As a PDF: the few objects that a page needs, and where each begins. */
    static byte[] page(int number) {
        var drawn = "BT /F1 24 Tf 60 760 Td (Demo " + number + ") Tj ET 1 0 0 RG 3 w 360 120 120 120 re S";
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + drawn.length() + ">>stream\n" + drawn + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        int table = file.length();
        int count = objects.size() + 1;
        file.append("xref\n0 ").append(count).append('\n').append(places);
        file.append("trailer<</Size ")
                .append(count)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
