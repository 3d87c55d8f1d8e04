package org.shishi.assessment.web;

import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;

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
        if (!broken.code().equals("assessment.sheet.answers")) {
            return ofTheHead(broken.code());
        }
        var lines = form.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (broken.args()[0].equals(lines.get(i).number())) {
                return "lines[" + i + "].satisfied";
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
