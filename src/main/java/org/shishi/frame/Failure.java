package org.shishi.frame;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.body.BodyRefused;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Tells a database that cannot be reached, and a file that is too large, from a mistake of the program. */
final class Failure {

    private Failure() {}

    static boolean isOutage(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException e && isConnectionState(e.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** A body that was not taken: too large, by whichever limit, or too slow. */
    record Body(HttpStatus status, @Nullable DataSize most) {}

    /**
     * Whether a failure comes from a body that was not taken. The server parses forms and files by itself and wraps what goes
     * wrong in exceptions of its own, thrown from whatever reads the first parameter.
     */
    static @Nullable Body ofBody(@Nullable Throwable failure) {
        boolean tooLarge = false;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyRefused refused) {
                return new Body(refused.status(), refused.most());
            }
            if (cause instanceof SizeException size) {
                return new Body(HttpStatus.CONTENT_TOO_LARGE, DataSize.ofBytes(size.getPermittedSize()));
            }
            tooLarge |= cause instanceof MaxUploadSizeExceededException
                    || (cause instanceof InvalidParameterException e
                            && e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value());
        }
        return tooLarge ? new Body(HttpStatus.CONTENT_TOO_LARGE, null) : null;
    }

    /** Class 08 is "connection exception"; 57P01 to 57P03 is a server that shuts down or starts up. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
