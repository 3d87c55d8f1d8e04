package org.shishi.sheet.reading;

/** Names the unit that a table's amounts are given in where the cell itself does not say. */
public enum MoneyUnit {
    YUAN(-4),
    TEN_THOUSAND_YUAN(0),
    HUNDRED_MILLION_YUAN(4);

    private final int shift;

    MoneyUnit(int shift) {
        this.shift = shift;
    }

    /** Places by which the point moves on the way to 万元. */
    int shift() {
        return shift;
    }

    public static MoneyUnit named(String word) {
        return switch (word.charAt(0)) {
            case '亿' -> HUNDRED_MILLION_YUAN;
            case '万' -> TEN_THOUSAND_YUAN;
            default -> YUAN;
        };
    }
}
