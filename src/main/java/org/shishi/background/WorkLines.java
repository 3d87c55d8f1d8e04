package org.shishi.background;

import java.util.Map;
import java.util.UUID;
import org.shishi.background.PieceRows.Piece;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has work carried out behind the page by whichever node has time, and takes it back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WorkLines {

    private final PieceRows rows;
    private final WorkNode node;

    WorkLines(PieceRows rows, WorkNode node) {
        this.rows = rows;
        this.node = node;
    }

    /**
     * Puts a piece at the end of its line, in the transaction that says on the record that it is being worked on. A node with time
     * begins it once that has committed.
     */
    public void ask(Actor actor, String line, String subject, int total, Map<String, String> what) {
        var piece = new Piece(line, subject + ':' + UUID.randomUUID());
        rows.begin(subject, piece, total);
        node.keep(piece, new WorkOrder(subject, what, WorkOrder.Asker.of(actor)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                node.wake(line);
            }
        });
    }

    /** What waits is over at once, what runs with its next step; false where there is nothing to cancel, or not any more. */
    public boolean cancel(String subject) {
        return rows.cancel(subject)
                .map(piece -> {
                    rows.takeOut(piece).ifPresent(order -> node.over(piece, order, WorkEnding.CANCELLED));
                    return true;
                })
                .orElse(false);
    }
}
