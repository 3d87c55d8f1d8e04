package org.shishi.catalogue;

import java.util.List;

/** A figure that is the sum of others: true of what is printed, or the document contradicts itself. */
public record Sum(String whole, List<String> parts) {

    public Sum {
        parts = List.copyOf(parts);
    }
}
