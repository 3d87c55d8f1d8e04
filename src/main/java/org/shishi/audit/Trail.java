package org.shishi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.shishi.shared.TableStamps;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the trail: what is recorded here is committed with the command that it tells of, or neither is.
 *
 * <p>The rows of a transaction are written at its very end, so that the end of the chain, which only one transaction can
 * hold at a time, is held for a moment and not for the length of the command.
 */
@Service
public class Trail {

    private final AuditRows rows;
    private final RequestAnswers answers;
    private final RealTime time;
    private final JsonMapper json;

    Trail(AuditRows rows, RequestAnswers answers, RealTime time, JsonMapper json) {
        this.rows = rows;
        this.answers = answers;
        this.time = time;
        this.json = json;
    }

    /** The trail of a database that the application does not run on: one just restored, or one to be compared. */
    public static Trail of(DataSource database, RealTime time) {
        var jdbc = JdbcClient.create(database);
        return new Trail(new AuditRows(jdbc), new RequestAnswers(jdbc, time), time, JsonMapper.shared());
    }

    /** Adds a row to the transaction at hand; without one it refuses, since there would be nothing to be true with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditRecord command) {
        TableStamps.changing();
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            answers.take(pending.key);
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.commands.add(command);
    }

    /** Says for the rest of the transaction that somebody acts for another; the tables of two persons' steps note it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void actsFor(long account, long colleague) {
        rows.actsFor(account, colleague);
    }

    @Transactional(readOnly = true)
    public Page<AuditView> find(AuditFilter filter, Pageable page) {
        return rows.find(filter, ShanghaiClock.ZONE, page);
    }

    /** Walks the whole chain and names the first row that does not fit. */
    @Transactional(readOnly = true)
    public Verification verify() {
        long count = 0;
        long id = 0;
        String hash = AuditChain.BEGINNING;
        try (Stream<AuditView> chain = rows.inOrder()) {
            for (var row : (Iterable<AuditView>) chain::iterator) {
                var fault = AuditChain.fault(id, hash, row);
                if (fault != null) {
                    return new Verification(count, id, hash, row.id(), fault);
                }
                count++;
                id = row.id();
                hash = row.hash();
            }
        }
        return new Verification(count, id, hash, null, null);
    }

    private void write(Pending pending) {
        var details = pending.commands.stream()
                .map(command -> json.writeValueAsString(command.detail()))
                .toList();
        rows.append(time.now(), pending.commands, details, pending.origin.address(), pending.key);
    }

    private class Pending implements TransactionSynchronization {

        private final List<AuditRecord> commands = new ArrayList<>();
        private final RequestOrigin origin = RequestOrigin.current();
        private final @Nullable RequestKey key = origin.unusedKey();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(this);
        }

        @Override
        public void afterCommit() {
            origin.markCarriedOut();
        }

        /** Also when something else that follows the commit has failed before. */
        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                origin.markCarriedOut();
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Trail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Trail.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Trail.this);
        }
    }
}
