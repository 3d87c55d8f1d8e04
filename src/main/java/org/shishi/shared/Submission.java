package org.shishi.shared;

import org.springframework.beans.NotReadablePropertyException;
import org.springframework.dao.NonTransientDataAccessException;
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
            refuse(errors, e);
            return false;
        } catch (NonTransientDataAccessException e) {
            refuse(errors, BrokenConstraint.of(e).orElseThrow(() -> e));
            return false;
        }
    }

    /** A rule may speak of a field that this form has not got: it is shown all the same, over the whole form. */
    private static void refuse(BindingResult errors, RuleViolation broken) {
        if (broken.field() != null) {
            try {
                errors.rejectValue(broken.field(), broken.code(), broken.args(), broken.code());
                return;
            } catch (NotReadablePropertyException notOnThisForm) {
                // said below
            }
        }
        errors.reject(broken.code(), broken.args(), broken.code());
    }
}
