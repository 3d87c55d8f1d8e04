package org.shishi.catalogue;

import org.springframework.context.MessageSourceResolvable;

/** What is looked at before a document is issued, in the order in which the page tells it. */
public enum CheckKind implements MessageSourceResolvable {
    /** The day of the figures and the date of the document. */
    DAYS,
    /** Placeholders that exist, in whole tags. */
    PLACEHOLDERS,
    /** Parts add up to their wholes, figures to their rows. */
    SUMS,
    /** Percentages follow from the numbers beside them. */
    PERCENTAGES,
    /** Figures equal what the screens show as of the same day. */
    SCREENS,
    /** Units and county are called by their names. */
    NAMES,
    /** Figures come from the ledger, and a word has one meaning. */
    WORDS,
    /** The reports of the period are confirmed. */
    REPORTS,
    /** Unfinished projects have a reason and a forecast. */
    UNFINISHED;

    @Override
    public String[] getCodes() {
        return new String[] {"CheckKind." + name()};
    }
}
