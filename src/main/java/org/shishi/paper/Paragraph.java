package org.shishi.paper;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of the text: two characters in, the lines after the first from the margin. */
public record Paragraph(List<Run> runs) implements Part {

    public Paragraph {
        runs = List.copyOf(runs);
    }

    public static Paragraph of(String text) {
        return new Paragraph(List.of(Run.of(text)));
    }

    @Override
    public String kind() {
        return "paragraph";
    }

    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
