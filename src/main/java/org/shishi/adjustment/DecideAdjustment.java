package org.shishi.adjustment;

import java.time.LocalDate;
import org.shishi.shared.RuleViolation;

/**
 * A decision about an adjustment.
 *
 * @param meeting such as 县十七届人大常委会第十二次会议
 * @param number the decision's number
 * @param document the document that says so
 */
public record DecideAdjustment(
        Decider decider, boolean approved, String meeting, LocalDate decidedOn, String number, String document) {

    /** Refuses what names no meeting, or of a congress no number. */
    void requireComplete() {
        if (meeting.isBlank() || decider.numbers() && number.isBlank()) {
            throw RuleViolation.at("number", "adjustment.decision.incomplete");
        }
    }

    /** All of it in one line. */
    String inOneLine() {
        return String.join(" ", meeting, decidedOn.toString(), number, document).strip();
    }
}
