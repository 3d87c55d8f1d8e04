package org.shishi.shared;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ValidationUtils;

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
        } catch (SheetAsks e) {
            throw e; // a page asks it
        } catch (RuleViolation e) {
            e.all().forEach(one -> refuse(errors, one));
            return false;
        } catch (NonTransientDataAccessException e) {
            refuse(errors, BrokenConstraint.of(e).orElseThrow(() -> e));
            return false;
        }
    }

    /** Runs the change unless the form has errors already, and gives back what it made; nothing where it was not carried out. */
    public static <T> Optional<T> made(BindingResult errors, Supplier<T> change) {
        var made = new AtomicReference<T>();
        return accepted(errors, () -> made.set(change.get())) ? Optional.of(made.get()) : Optional.empty();
    }

    /** Says that a field must be filled in, beside whatever else is wrong; nothing of a form that could not be read. */
    public static void demand(BindingResult errors, String field, String missing) {
        if (errors.getTarget() != null) {
            ValidationUtils.rejectIfEmptyOrWhitespace(errors, field, missing);
        }
    }

    /** Runs a change of what somebody read; has it been changed since, that is the broken rule of this key. */
    public static void fresh(String changedMeanwhile, Runnable change) {
        try {
            change.run();
        } catch (OptimisticLockingFailureException e) {
            throw new RuleViolation(changedMeanwhile);
        }
    }

    /** Shows a broken rule on the form; of a field that this form has not got, over the whole of it. */
    public static void refuse(BindingResult errors, RuleViolation broken) {
        if (broken.field() != null) {
            try {
                errors.rejectValue(path(errors, broken.field()), broken.code(), broken.args(), broken.code());
                return;
            } catch (NotReadablePropertyException notOnThisForm) {
                // said below
            }
        }
        errors.reject(broken.code(), broken.args(), broken.code());
    }

    private static String path(BindingResult errors, String field) {
        var form = errors.getTarget();
        return form == null ? field : FieldPaths.of(form, field);
    }
}
