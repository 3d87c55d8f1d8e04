package org.shishi.progress;

import org.springframework.context.MessageSourceResolvable;

/** The fields of a report, for saying which one a flag or a clash speaks of. */
public enum ReportField implements MessageSourceResolvable {
    PROGRESS("progress"),
    PROBLEMS("problems"),
    NEEDS_COORDINATION("needsCoordination"),
    COORDINATION("coordination"),
    NEXT_STEP("nextStep"),
    PERCENT("percent"),
    COMPLETED_ON("completedOn"),
    FORECAST("forecast"),
    BLOCKER("blocker"),
    CLEARS_ON("clearsOn"),
    RESULTS("results"),
    SITES("sites");

    private final String formField;

    ReportField(String formField) {
        this.formField = formField;
    }

    /** Its name in {@link ReportContent}, in forms and in the API. */
    public String formField() {
        return formField;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"ReportField." + name()};
    }
}
