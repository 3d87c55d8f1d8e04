package org.shishi.assessment.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.count.BallotChecks;
import org.shishi.vote.count.SheetCell;

/** Says at which box of the form stands what does not add up, so that it is marked there. */
final class BoxOfError {

    private BoxOfError() {}

    static void marked(SatisfactionForm form, Runnable entering) {
        try {
            entering.run();
        } catch (RuleViolation e) {
            throw RuleViolation.of(
                    e.all().stream().map(one -> placed(form, one)).toList());
        }
    }

    private static RuleViolation placed(SatisfactionForm form, RuleViolation broken) {
        var box = box(form, broken);
        return box == null ? broken : RuleViolation.at(box, broken.code(), broken.args());
    }

    private static @Nullable String box(SatisfactionForm form, RuleViolation broken) {
        return switch (broken.code()) {
            case "assessment.sheet.answers" -> ofALine(form, broken.args()[0], "satisfied");
            case BallotChecks.NUMBER -> ofANumber(form, broken.args());
            default -> ofTheHead(broken.code());
        };
    }

    private static @Nullable String ofANumber(SatisfactionForm form, Object[] args) {
        var cell = (SheetCell) args[0];
        var box = cell == SheetCell.FAIRLY_SATISFIED
                ? "fairlySatisfied"
                : cell.name().toLowerCase(Locale.ROOT);
        return args[3].equals(0) ? box : ofALine(form, args[3], box);
    }

    private static @Nullable String ofALine(SatisfactionForm form, Object number, String box) {
        var lines = form.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (number.equals(lines.get(i).number())) {
                return "lines[" + i + "]." + box;
            }
        }
        return null;
    }

    private static @Nullable String ofTheHead(String code) {
        return switch (code.substring(code.lastIndexOf('.') + 1)) {
            case "due" -> "due";
            case "present-over-due" -> "present";
            case "issued-over-present" -> "issued";
            case "returned" -> "returned";
            case "valid-invalid" -> "valid";
            default -> null;
        };
    }
}
