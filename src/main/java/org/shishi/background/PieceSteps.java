package org.shishi.background;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The steps of a piece that any node may carry out: each asks whether it is to go on. */
class PieceSteps implements WorkSteps {

    private final PieceRows rows;
    private final String subject;
    private final String piece;
    private final BooleanSupplier nodeStops;

    PieceSteps(PieceRows rows, String subject, String piece, BooleanSupplier nodeStops) {
        this.rows = rows;
        this.subject = subject;
        this.piece = piece;
        this.nodeStops = nodeStops;
    }

    @Override
    public void tell(int done, int total) {
        if (nodeStops.getAsBoolean()) {
            throw new WorkStopped(WorkStopped.Why.NODE_STOPS);
        }
        if (!rows.tell(subject, piece, done, total)) {
            throw new WorkStopped(WorkStopped.Why.CANCELLED);
        }
    }

    @Override
    public void finished() {
        if (!rows.finished(subject, piece)) {
            throw new WorkStopped(WorkStopped.Why.CANCELLED);
        }
    }

    @Override
    public void passOn(RuntimeException e) {
        if (isNoFaultOfTheWork(e) || nodeStops.getAsBoolean()) {
            throw e;
        }
    }

    static boolean isNoFaultOfTheWork(RuntimeException e) {
        return Stream.<Throwable>iterate(e, one -> one != null, Throwable::getCause)
                .anyMatch(one -> one instanceof WorkStopped
                        || one instanceof TransientDataAccessException
                        || one instanceof RecoverableDataAccessException
                        || one instanceof NonTransientDataAccessResourceException
                        || one instanceof CannotCreateTransactionException
                        || one instanceof SQLTransientException
                        || one instanceof SQLRecoverableException
                        || one instanceof SQLException sql && isOfTheServer(sql.getSQLState()));
    }

    /** Connection lost, two in each other's way, out of room or memory, being shut down. */
    private static boolean isOfTheServer(@org.jspecify.annotations.Nullable String state) {
        return state != null && Stream.of("08", "40", "53", "57P").anyMatch(state::startsWith);
    }
}
