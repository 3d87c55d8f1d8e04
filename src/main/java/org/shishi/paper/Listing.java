package org.shishi.paper;

import java.util.List;

/** A list of short paragraphs, numbered 1. 2. 3. */
public record Listing(List<Paragraph> items) implements Part {

    public Listing {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "listing";
    }
}
