package org.shishi.frame;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
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

    /** Tomcat throws its own exception from whatever reads the first parameter, the security chain mostly. */
    static boolean isTooLarge(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MaxUploadSizeExceededException
                    || (cause instanceof InvalidParameterException e
                            && e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value())) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 is "connection exception"; 57P01 to 57P03 is a server that shuts down or starts up. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
