package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.AlreadyCarriedOut;
import org.shishi.audit.KeyUsedOtherwise;
import org.shishi.frame.body.BodyRefused;
import org.shishi.policy.Action;
import org.shishi.policy.NoStorageRoom;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells a database that cannot serve, and a file that is too large, from a mistake of the program. */
final class Failure {

    /** What may stand before a file in a body: little more than its name. */
    static final DataSize HEAD_OF_A_FILE = DataSize.ofKilobytes(4);

    private static final String LEFT = Failure.class.getName();

    private Failure() {}

    /** What no controller's advice may answer: a page of it would ask the database again, or is not this one's to give. */
    static boolean isForFilters(Throwable failure) {
        return isOutage(failure)
                || isFull(failure)
                || isTooLong(failure)
                || failure instanceof AlreadyCarriedOut
                || failure instanceof KeyUsedOtherwise;
    }

    /** Leaves it to {@link EarlyFailures}, for advice that cannot throw it on. */
    static void leave(HttpServletRequest request, Exception failure) {
        request.setAttribute(LEFT, failure);
    }

    static @Nullable Exception left(HttpServletRequest request) {
        return (Exception) request.getAttribute(LEFT);
    }

    static boolean isOutage(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException e && cannotServe(e))) {
                return true;
            }
        }
        return false;
    }

    /** No room where data are kept: for us because little is left, for the database (53100) because nothing is. */
    static boolean isFull(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoStorageRoom
                    || (cause instanceof SQLException e && "53100".equals(e.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** 57014 is a statement that was given up, for us because it took longer than its limit. */
    static boolean isTooLong(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && "57014".equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** A body or an address that was not taken: too large, by whichever limit, too slow, or not to be read. */
    record Body(
            HttpStatus status,
            @Nullable DataSize most,
            @Nullable Action forbidden) {

        Body(HttpStatus status, @Nullable DataSize most) {
            this(status, most, null);
        }
    }

    /**
     * Whether a failure comes from a body that was not taken. The server parses forms and files by itself and wraps what goes
     * wrong in exceptions of its own, thrown from whatever reads the first parameter.
     */
    static @Nullable Body ofBody(@Nullable Throwable failure) {
        boolean tooLarge = false;
        boolean malformed = false;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyRefused refused) {
                return new Body(refused.status(), refused.most(), refused.action());
            }
            if (cause instanceof SizeException size) {
                return new Body(HttpStatus.CONTENT_TOO_LARGE, DataSize.ofBytes(size.getPermittedSize()));
            }
            malformed |= cause instanceof InvalidParameterException
                    || cause instanceof MultipartException
                    || cause instanceof RequestRejectedException;
            tooLarge |= cause instanceof MaxUploadSizeExceededException
                    || (cause instanceof InvalidParameterException e
                            && e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value());
        }
        var refused = tooLarge ? HttpStatus.CONTENT_TOO_LARGE : malformed ? HttpStatus.BAD_REQUEST : null;
        return refused == null ? null : new Body(refused, null);
    }

    /**
     * Class 08 is "connection exception", 57P01 to 57P03 a server that shuts down or starts up, class 53 a full disk, no
     * memory or no more connections. The pool has no state for a connection that broke under its user.
     */
    private static boolean cannotServe(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                ? "Connection is closed".equals(failure.getMessage())
                : state.startsWith("08") || state.startsWith("57P0") || state.startsWith("53");
    }
}
