package org.shishi.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.TrailSealer.Compared;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.shishi.shared.TableStamps;
import org.springframework.beans.factory.annotation.Autowired;
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
    private final ArchiveRows archives;
    private final RequestAnswers answers;
    private final RealTime time;
    private final JsonMapper json;
    private final @Nullable TrailSealer sealer;

    @Autowired
    Trail(
            AuditRows rows,
            ArchiveRows archives,
            RequestAnswers answers,
            RealTime time,
            JsonMapper json,
            @Nullable TrailSealer sealer) {
        this.rows = rows;
        this.archives = archives;
        this.answers = answers;
        this.time = time;
        this.json = json;
        this.sealer = sealer;
    }

    /**
     * The trail of a database that the application does not run on: one just restored, or one to be compared.
     *
     * @param sealer none: nothing is sealed, and no seal looked at
     */
    public static Trail of(DataSource database, RealTime time, @Nullable TrailSealer sealer) {
        var jdbc = JdbcClient.create(database);
        return new Trail(
                new AuditRows(jdbc),
                new ArchiveRows(jdbc),
                new RequestAnswers(jdbc, time),
                time,
                JsonMapper.shared(),
                sealer);
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

    /** @param ofUnit the user names of the filter's unit; not looked at where it has none */
    @Transactional(readOnly = true)
    public Page<AuditView> find(AuditFilter filter, Set<String> ofUnit, Pageable page) {
        return rows.find(filter, ofUnit, ShanghaiClock.ZONE, page);
    }

    /** Walks the whole chain, what has left for files first, and names the first row that does not fit, or whose seal does not. */
    @Transactional(readOnly = true)
    public Verification verify() {
        var walk = new ChainWalk(sealer);
        for (var archive : archives.all()) {
            if (!walk.leaves(archive)) {
                return walk.found();
            }
        }
        try (var chain = rows.inOrder()) {
            for (var row : (Iterable<AuditRows.Sealed>) chain::iterator) {
                if (!walk.goesOn(row)) {
                    break;
                }
            }
        }
        return walk.found();
    }

    /** The end of the trail as it is now, sealed; none where it is empty, or without a key. */
    @Transactional(readOnly = true)
    public Optional<TrailHead> head() {
        return rows.end()
                .flatMap(end -> sealer == null
                        ? Optional.empty()
                        : sealer.seal(TrailHead.KIND, end.first(), end.first(), end.hashBefore())
                                .map(seal -> new TrailHead(end.first(), end.hashBefore(), time.now(), seal)));
    }

    /**
     * Whether the trail leads to an end that was noted down before.
     *
     * @param archived the hashes of rows that have left for files
     */
    @Transactional(readOnly = true)
    boolean leadsTo(TrailHead head, Map<Long, String> archived) {
        var hash = archived.get(head.id());
        return head.hash().equals(hash != null ? hash : rows.hash(head.id()).orElse(""))
                && sealer != null
                && sealer.compare(head.seal(), TrailHead.KIND, head.id(), head.id(), head.hash()) == Compared.HOLDS;
    }

    private void write(Pending pending) {
        var details = pending.commands.stream()
                .map(command -> json.writeValueAsString(command.detail()))
                .toList();
        var now = time.now();
        var place = rows.append(now, pending.commands, details, pending.origin.address(), pending.key);
        if (sealer != null) {
            seal(sealer, place, pending.views(place, now, details));
        }
    }

    private void seal(TrailSealer by, AuditRows.Place place, List<AuditView> written) {
        long last = place.first() + written.size() - 1;
        by.seal(ChainWalk.ROWS, place.first(), last, AuditChain.end(place, written))
                .ifPresent(seal -> rows.seal(place.first(), last, seal));
    }

    private class Pending implements TransactionSynchronization {

        private final List<AuditRecord> commands = new ArrayList<>();
        private final RequestOrigin origin = RequestOrigin.current();
        private final @Nullable RequestKey key = origin.unusedKey();

        private List<AuditView> views(AuditRows.Place place, OffsetDateTime now, List<String> details) {
            var hash = key == null ? null : key.hash();
            return IntStream.range(0, commands.size())
                    .mapToObj(n -> {
                        var command = commands.get(n);
                        return new AuditView(
                                place.first() + n,
                                now,
                                command.actorId(),
                                command.actor(),
                                command.action(),
                                command.subject(),
                                details.get(n),
                                origin.address(),
                                hash,
                                "",
                                "");
                    })
                    .toList();
        }

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
