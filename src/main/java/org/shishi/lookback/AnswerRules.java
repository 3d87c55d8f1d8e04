package org.shishi.lookback;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** What an answer of a look-back may say, and what it must say once it is signed. */
@Component
class AnswerRules {

    private final Clock clock;

    AnswerRules(Clock clock) {
        this.clock = clock;
    }

    /** Refuses an answer before the look-back begins, and one whose day does not fit. */
    void check(LookBackHead head, FoundAnswers found) {
        var today = LocalDate.now(clock);
        if (today.isBefore(head.firstOn())) {
            throw new RuleViolation("lookback.answer.early", head.firstOn());
        }
        var on = found.lookedOn();
        if (on != null && (on.isBefore(head.firstOn()) || on.isAfter(today))) {
            throw RuleViolation.at("lookedOn", "lookback.answer.day", head.firstOn(), today);
        }
        if (found.unpaid() != null && found.unpaid().signum() < 0) {
            throw RuleViolation.at("unpaid", "lookback.answer.unpaid.negative");
        }
        if (found.quantity() != null && found.quantity().signum() < 0) {
            throw RuleViolation.at("quantity", "lookback.answer.quantity.negative");
        }
        if (found.quantity() != null && found.quantityUnit().isBlank()) {
            throw RuleViolation.at("quantityUnit", "lookback.answer.quantity.unit");
        }
    }

    /** Names the first question that a signed answer leaves open. */
    void requireWhole(FoundAnswers found) {
        require("lookedOn", found.lookedOn());
        require("useFound", found.useFound());
        if (found.useFound() == UseFound.NOT_IN_USE) {
            require("note", found.note());
            refuseUse(found);
        } else {
            require("extent", found.quantity() == null ? found.extent() : "given");
            require("maintainer", found.maintainer());
            require("maintenancePaid", found.maintenancePaid());
        }
        require("qualityFound", found.qualityFound());
        if (found.qualityFound() != QualityFound.GOOD) {
            require("qualityNote", found.qualityNote());
        }
        require("opinion", found.opinion());
        require("unpaid", found.unpaid());
    }

    private static void refuseUse(FoundAnswers found) {
        if (found.quantity() != null && found.quantity().signum() > 0) {
            throw RuleViolation.at("quantity", "lookback.answer.quantity.idle");
        }
    }

    private static void require(String field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw RuleViolation.at(field, "lookback.answer.missing." + field);
        }
    }
}
