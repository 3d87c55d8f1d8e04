package org.shishi.project;

/** One column of the order, upwards or downwards; what has no value comes last. */
public record SortOrder(SortKey key, boolean descending) {

    public String sql() {
        return key.expression() + direction();
    }

    public String direction() {
        return (descending ? " desc" : "") + " nulls last";
    }
}
