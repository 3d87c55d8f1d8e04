package org.shishi.shared;

import org.springframework.validation.BindingResult;

/** Carries out what a form asks for; a broken rule becomes an error on that form, so that nothing typed is lost. */
public final class Submission {

    private Submission() {}

    /** Runs the change unless the form has errors already, and says whether it was carried out. */
    public static boolean accepted(BindingResult errors, Runnable change) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            change.run();
            return true;
        } catch (RuleViolation e) {
            if (e.field() == null) {
                errors.reject(e.code(), e.args(), e.code());
            } else {
                errors.rejectValue(e.field(), e.code(), e.args(), e.code());
            }
            return false;
        }
    }
}
