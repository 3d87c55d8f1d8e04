package org.shishi.frame.input;

import java.math.BigDecimal;
import java.util.Optional;
import org.shishi.sheet.reading.TypedAmount;
import org.springframework.beans.PropertyAccessException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;

/** Says of an amount in a unit that nobody can bring to 万元 that it is the unit, and not that it is no number. */
class UnreadMoney extends DefaultBindingErrorProcessor {

    private static final String CODE = "shared.money.unit";

    @Override
    public void processPropertyAccessException(PropertyAccessException unread, BindingResult errors) {
        var field = unread.getPropertyName();
        var unit = unit(unread);
        if (field == null || unit.isEmpty()) {
            super.processPropertyAccessException(unread, errors);
            return;
        }
        var codes = new String[] {CODE};
        var told = new Object[] {unit.get()};
        errors.addError(new FieldError(errors.getObjectName(), field, unread.getValue(), true, codes, told, CODE));
    }

    private static Optional<String> unit(PropertyAccessException unread) {
        return unread instanceof TypeMismatchException mismatch
                        && mismatch.getRequiredType() == BigDecimal.class
                        && unread.getValue() instanceof String typed
                ? TypedAmount.unknownUnit(typed)
                : Optional.empty();
    }
}
