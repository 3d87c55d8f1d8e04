package org.shishi.frame;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in the caller's words what is wrong with a request, and in which field, whatever part of the framework found it. */
class WrongInput {

    private static final String MISSING = "jakarta.validation.constraints.NotNull.message";
    private static final int MOST_WORDS = 20;

    private final MessageSource messages;

    WrongInput(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong with one value that was sent; no field where it is about all of them. */
    record Problem(@Nullable String field, String message) {}

    List<Problem> of(Exception refused, Locale locale) {
        if (refused instanceof BindingResult form) {
            return form.getAllErrors().stream()
                    .map(error -> of(error, form.getTarget(), locale))
                    .toList();
        }
        if (refused instanceof HandlerMethodValidationException parameters) {
            return parameters.getParameterValidationResults().stream()
                    .flatMap(result -> of(result, locale))
                    .toList();
        }
        return List.of(one(refused, locale));
    }

    private Problem one(Exception refused, Locale locale) {
        if (refused instanceof MethodArgumentTypeMismatchException parameter) {
            return new Problem(parameter.getName(), mismatch(parameter.getRequiredType(), locale));
        } else if (refused instanceof TypeMismatchException value) {
            return new Problem(value.getPropertyName(), mismatch(value.getRequiredType(), locale));
        } else if (refused instanceof MissingServletRequestParameterException parameter) {
            return new Problem(parameter.getParameterName(), text(MISSING, locale));
        } else if (refused instanceof MissingServletRequestPartException part) {
            return new Problem(part.getRequestPartName(), text(MISSING, locale));
        } else if (refused instanceof MissingRequestHeaderException header) {
            return new Problem(header.getHeaderName(), text(MISSING, locale));
        } else if (refused instanceof HttpMessageNotReadableException body) {
            return unreadable(body, locale);
        }
        return new Problem(null, text("error.400.text", locale));
    }

    private Stream<Problem> of(ParameterValidationResult result, Locale locale) {
        if (result instanceof ParameterErrors form) {
            return form.getAllErrors().stream().map(error -> of(error, form.getArgument(), locale));
        }
        var name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream().map(error -> new Problem(name, said(error, locale)));
    }

    private Problem of(ObjectError error, @Nullable Object form, Locale locale) {
        var field = error instanceof FieldError f
                ? form == null ? f.getField() : asSent(form.getClass(), f.getField())
                : null;
        return new Problem(field, said(error, locale));
    }

    private Problem unreadable(HttpMessageNotReadableException body, Locale locale) {
        if (body.getCause() instanceof MismatchedInputException value
                && !value.getPath().isEmpty()) {
            return new Problem(path(value), mismatch(value.getTargetType(), locale));
        }
        if (body.getCause() instanceof MismatchedInputException value
                && value.getTargetType() != null
                && value.getTargetType().isRecord()) {
            return new Problem(null, text("frame.body.object", locale));
        }
        if (body.getCause() instanceof JacksonException broken && broken.getLocation() != null) {
            var place = broken.getLocation();
            return new Problem(
                    null,
                    messages.getMessage(
                            "frame.body.broken", new Object[] {place.getLineNr(), place.getColumnNr()}, locale));
        }
        return new Problem(null, text("frame.body.missing", locale));
    }

    private static String path(JacksonException broken) {
        return broken.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** What should have been there: for a word of a list the list, else as for a field of a form. */
    private String mismatch(@Nullable Class<?> type, Locale locale) {
        if (type != null && type.isEnum() && type.getEnumConstants().length <= MOST_WORDS) {
            var words =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return messages.getMessage("frame.value.one-of", new Object[] {words}, locale);
        }
        var codes = type == null
                ? new String[] {"typeMismatch"}
                : new String[] {"typeMismatch." + type.getName(), "typeMismatch"};
        return said(new DefaultMessageSourceResolvable(codes), locale);
    }

    private String said(MessageSourceResolvable error, Locale locale) {
        return messages.getMessage(error, locale);
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }

    /** What a body holds flat is not named by the record that keeps it: {@code term.deadline} is {@code deadline}. */
    private static String asSent(Class<?> form, String path) {
        int dot = path.indexOf('.');
        if (dot < 0 || !form.isRecord()) {
            return path;
        }
        return Arrays.stream(form.getRecordComponents())
                .filter(part -> part.getName().equals(path.substring(0, dot)))
                .filter(part -> part.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                .findFirst()
                .map(part -> asSent(part.getType(), path.substring(dot + 1)))
                .orElse(path);
    }
}
