package org.shishi.background;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.PresentRights;
import org.shishi.shared.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out the pieces of one line: sees to it that each ends once, and that one with a fault is not begun for ever. */
class WorkExecution {

    /** So often a node may die of it, or the database be away, before it is given up. */
    static final int TRIES = 5;

    private static final Logger log = LoggerFactory.getLogger(WorkExecution.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final SharedWork work;
    private final PieceRows rows;
    private final PresentRights rights;
    private final TransactionTemplate transaction;
    private final RealTime time;
    private final BooleanSupplier nodeStops;

    WorkExecution(
            SharedWork work,
            PieceRows rows,
            PresentRights rights,
            TransactionTemplate transaction,
            RealTime time,
            BooleanSupplier nodeStops) {
        this.work = work;
        this.rows = rows;
        this.rights = rights;
        this.transaction = transaction;
        this.time = time;
        this.nodeStops = nodeStops;
    }

    CompletionHandler<WorkOrder> execute(TaskInstance<WorkOrder> instance, ExecutionContext context) {
        var order = instance.getData();
        var execution = context.getExecution();
        try {
            carryOut(order, instance.getId(), execution);
            return (complete, operations) -> operations.remove();
        } catch (WorkStopped stopped) {
            return stopped(order, instance.getId(), execution, stopped.why());
        } catch (RuntimeException e) {
            if (nodeStops.getAsBoolean()) {
                return stopped(order, instance.getId(), execution, WorkStopped.Why.NODE_STOPS);
            }
            log.warn("{} stopped and is begun again: {}", order.subject(), e.toString());
            throw e;
        }
    }

    private void carryOut(WorkOrder order, String piece, Execution execution) {
        if (execution.consecutiveFailures >= TRIES) {
            log.error("{} was begun {} times and never ended; it is given up", order.subject(), TRIES);
            over(order, piece, WorkEnding.FAILED);
            return;
        }
        if (!rows.isWanted(order.subject(), piece)) {
            throw new WorkStopped(WorkStopped.Why.CANCELLED);
        }
        var actor = asker(order);
        if (actor.isEmpty()) {
            over(order, piece, WorkEnding.REFUSED);
            return;
        }
        try {
            work.carryOut(actor.get(), order, new PieceSteps(rows, order.subject(), piece, nodeStops));
        } catch (Denied e) {
            over(order, piece, WorkEnding.REFUSED);
        } catch (RuntimeException e) {
            if (PieceSteps.isNoFaultOfTheWork(e) || nodeStops.getAsBoolean()) {
                throw e;
            }
            log.error("{} failed", order.subject(), e);
            over(order, piece, WorkEnding.FAILED);
        }
    }

    private Optional<Actor> asker(WorkOrder order) {
        var asker = order.asker();
        return asker.account() == null
                ? Optional.ofNullable(asker.itself())
                : rights.of(asker.account(), asker.actingFor());
    }

    private CompletionHandler<WorkOrder> stopped(
            WorkOrder order, String piece, Execution execution, WorkStopped.Why why) {
        return switch (why) {
            case CANCELLED -> {
                over(order, piece, WorkEnding.CANCELLED);
                yield (complete, operations) -> operations.remove();
            }
            case NODE_STOPS -> again(execution.executionTime);
            case ELSEWHERE -> again(time.instant().plus(ASK_AGAIN));
        };
    }

    /** In its place in the line, not behind those that came later. */
    private static CompletionHandler<WorkOrder> again(Instant when) {
        return (complete, operations) -> operations.reschedule(complete, when);
    }

    /** Its node sends no heartbeat any more. */
    void lost(ExecutionComplete complete, ExecutionOperations<WorkOrder> operations) {
        var left = complete.getExecution();
        log.warn("{} was left by {} and is begun anew", left.taskInstance.getId(), left.pickedBy);
        operations.reschedule(complete, left.executionTime);
    }

    void over(WorkOrder order, String piece, WorkEnding why) {
        transaction.executeWithoutResult(status -> {
            if (rows.over(order.subject(), piece)) {
                work.over(order, why);
            }
        });
    }
}
