package org.shishi.frame;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads which version a program means to change, so that it cannot overwrite what it has not seen (RFC 9110 §13.1.1). */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    /** 428 where none is named, 412 where it can be no version of ours. */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
        return Long.parseLong(tag.group(1));
    }

    /** 412 where somebody else has changed it since. */
    public static <T> T orStale(Supplier<T> change) {
        try {
            return change.get();
        } catch (OptimisticLockingFailureException e) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, null, e);
        }
    }
}
