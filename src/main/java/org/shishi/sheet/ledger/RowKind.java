package org.shishi.sheet.ledger;

/** Says what a row of a sheet is, so that every row has an outcome and none is dropped silently. */
public enum RowKind {
    /** Above the header. */
    TITLE,
    /** The header, or its repetition on a later page. */
    HEADER,
    /** One project. */
    DATA,
    /** More of the project above: one number, several lines. */
    CONTINUATION,
    /** A heading between rows (一、教育). */
    SECTION,
    /** 合计, 小计. */
    TOTAL,
    /** 注:…, 填表人:… */
    NOTE,
    /** Not taken: hidden or told of by an earlier row, as a person has said; or of another table further down. */
    LEFT
}
