package org.shishi.audit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what was refused, so that nobody fills the disk by asking again and again: of one person, act and place the first at
 * once, and what follows within a minute as one row with its number.
 */
@Service
public class RefusedActs {

    private static final Logger log = LoggerFactory.getLogger(RefusedActs.class);
    private static final Duration APART = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    /** How often it was refused: with the row, and since the row before. */
    private static final String COUNT = "count";

    private final Trail trail;
    private final TransactionTemplate transaction;
    private final RealTime time;
    private final Map<Key, Waiting> waiting = new LinkedHashMap<>();

    RefusedActs(Trail trail, TransactionTemplate transaction, RealTime time) {
        this.trail = trail;
        this.transaction = transaction;
        this.time = time;
    }

    private record Key(String actor, String action, String subject, Map<String, ?> detail) {}

    private static final class Waiting {

        private final AuditRecord act;
        private final String address;
        private Instant written;
        private int since;

        Waiting(AuditRecord act, String address, Instant written) {
            this.act = act;
            this.address = address;
            this.written = written;
        }
    }

    /** Never throws: whoever was refused is told so in any case. */
    public void note(AuditRecord act, String address) {
        try {
            due(act, address).ifPresent(count -> write(act, address, count));
        } catch (RuntimeException e) {
            log.warn("a refusal is not written down: {}", e.getMessage());
        }
    }

    /** How many the row stands for that is to be written now. */
    private synchronized Optional<Integer> due(AuditRecord act, String address) {
        var now = time.instant();
        var key = new Key(act.actor(), act.action(), act.subject(), act.detail());
        var known = waiting.get(key);
        if (known == null) {
            if (waiting.size() >= MOST) {
                waiting.values()
                        .removeIf(
                                one -> one.since == 0 && one.written.plus(APART).isBefore(now));
            }
            if (waiting.size() >= MOST) {
                return Optional.empty(); // so many kinds of refusals within a minute say enough
            }
            waiting.put(key, new Waiting(act, address, now));
            return Optional.of(1);
        }
        known.since++;
        if (now.isBefore(known.written.plus(APART))) {
            return Optional.empty();
        }
        int count = known.since;
        known.since = 0;
        known.written = now;
        return Optional.of(count);
    }

    /** What nobody has asked for again. */
    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    @PreDestroy
    void writeTheRest() {
        Map<Waiting, Integer> rest = new HashMap<>();
        synchronized (this) {
            waiting.values().stream().filter(one -> one.since > 0).forEach(one -> rest.put(one, one.since));
            waiting.clear();
        }
        rest.forEach((one, count) -> {
            try {
                write(one.act, one.address, count);
            } catch (RuntimeException e) {
                log.warn("{} refusals are not written down: {}", count, e.getMessage());
            }
        });
    }

    private void write(AuditRecord act, String address, int count) {
        var detail = new LinkedHashMap<String, Object>(act.detail());
        detail.put(COUNT, count);
        var told = new AuditRecord(act.actorId(), act.actor(), act.action(), act.subject(), detail);
        RequestOrigin.from(address, () -> transaction.executeWithoutResult(status -> trail.record(told)));
    }

    /** For nobody in particular: a name that no account has, or no name at all. */
    public static AuditRecord ofAStranger(String action, @Nullable String subject, Map<String, ?> detail) {
        return new AuditRecord(null, "?", action, subject == null ? "?" : subject, detail);
    }
}
