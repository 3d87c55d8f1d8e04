package org.shishi.supervision;

import org.shishi.shared.RuleViolation;

/** Refuses an empty text where the rule of the field wants one, whoever asks: page, API or import. */
final class Texts {

    private Texts() {}

    static void required(String field, String text) {
        if (text.isBlank()) {
            throw RuleViolation.at(field, "supervision.text.missing");
        }
    }

    /** What shows that something is so; without it nothing is struck off. */
    static void evidence(String text) {
        if (text.isBlank()) {
            throw RuleViolation.at("evidence", "supervision.evidence.missing");
        }
    }
}
