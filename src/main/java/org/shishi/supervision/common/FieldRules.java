package org.shishi.supervision.common;

import java.time.LocalDate;
import org.shishi.shared.RuleViolation;

/** What every record of this module asks of its fields, whoever fills them in: page, API or import. */
public final class FieldRules {

    private FieldRules() {}

    public static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw RuleViolation.at(field, "supervision.text.missing");
        }
    }

    /** What shows that something is so; without it nothing is struck off. */
    public static void requireEvidence(String text) {
        if (text.isBlank()) {
            throw RuleViolation.at("evidence", "supervision.evidence.missing");
        }
    }

    /** Working days that a unit is given, or asks for. */
    public static void requireDays(int days) {
        if (days < 1) {
            throw RuleViolation.at("days", "supervision.days.positive");
        }
    }

    /** A deadline is not before the day from which it is counted. */
    public static void requireDueFrom(LocalDate due, LocalDate day) {
        if (due.isBefore(day)) {
            throw RuleViolation.at("dueOn", "supervision.due.before", due.toString(), day.toString());
        }
    }

    /** What is recorded as done was not done after today. */
    public static void requireNotAfter(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw RuleViolation.at(field, "supervision.day.future", day.toString());
        }
    }
}
