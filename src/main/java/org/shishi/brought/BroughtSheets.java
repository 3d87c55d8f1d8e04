package org.shishi.brought;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.SentFile;
import org.shishi.shared.Sha256;
import org.shishi.shared.SheetAsking;
import org.springframework.stereotype.Component;

/** The steps of a sheet between two persons, within the caller's transaction: brought, confirmed or discarded, never both. */
@Component
public class BroughtSheets {

    private static final int SHOWN = 20;

    private final EntityManager store;
    private final Gate gate;
    private final Clock clock;

    BroughtSheets(EntityManager store, Gate gate, Clock clock) {
        this.store = store;
        this.gate = gate;
        this.clock = clock;
    }

    /** The sheets of one kind; {@code subject} names them in the trail. */
    public <S extends BroughtSheet> Kind<S> of(Class<S> type, String subject) {
        return new Kind<>(type, subject);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** One kind of sheet. */
    public final class Kind<S extends BroughtSheet> {

        private final Class<S> type;
        private final String subject;

        private Kind(Class<S> type, String subject) {
            this.type = type;
            this.subject = subject;
        }

        /** The newest first. */
        public List<Brought> newest(Actor reader) {
            return store
                    .createQuery("select s from " + type.getSimpleName() + " s order by s.id desc", type)
                    .setMaxResults(SHOWN)
                    .getResultList()
                    .stream()
                    .map(one -> one.view(reader))
                    .toList();
        }

        /** What was answered of the confirmed sheets of this kind, the newest answer to each question. */
        public Map<String, String> remembered() {
            var answers = new LinkedHashMap<String, String>();
            store.createQuery(
                            "select s from " + type.getSimpleName()
                                    + " s where s.state = :confirmed order by s.id desc",
                            type)
                    .setParameter("confirmed", BroughtState.CONFIRMED)
                    .setMaxResults(SHOWN)
                    .getResultList()
                    .forEach(one -> one.answers().forEach(answers::putIfAbsent));
            answers.keySet().removeIf(SheetAsking::isOfOneSheet);
            return answers;
        }

        /** With the answers that were given before to what it leaves open, unless it says otherwise now. */
        public SentFile withRemembered(SentFile sent) {
            var answers = new LinkedHashMap<>(remembered());
            answers.putAll(sent.answers());
            return sent.answered(answers);
        }

        /** With what was said of it now and what it asked; nothing that was remembered of other sheets. */
        public SentFile withUsed(SentFile sent, SheetAsking asking) {
            var answers = new LinkedHashMap<>(sent.answers());
            answers.putAll(asking.answered());
            return sent.answered(answers);
        }

        /** A sheet that must be there. */
        public S get(long id, Action reading) {
            return existing(store.find(type, id), id, reading);
        }

        /** A sheet whose row nobody else changes until the end of the transaction. */
        public S locked(long id, Action reading) {
            return existing(store.find(type, id, LockModeType.PESSIMISTIC_WRITE), id, reading);
        }

        public S bring(
                Actor by, Action bringing, SentFile sent, Map<String, ?> detail, Function<OffsetDateTime, S> sheet) {
            var told = new LinkedHashMap<String, Object>(detail);
            told.put("brought", sent.name());
            told.put("sha256", Sha256.hex(sent.content()));
            if (!sent.answers().isEmpty()) {
                told.put("answers", sent.answers());
            }
            gate.command(by, bringing, Resource.all(subject), told);
            var brought = sheet.apply(now());
            store.persist(brought);
            store.flush();
            return brought;
        }

        /** Refuses whoever brought it, and a sheet that has its answer; what follows is done in the same transaction. */
        public S confirm(Actor by, Action confirming, long id) {
            return answer(by, confirming, id, Map.of("confirmed", id), sheet -> sheet.confirm(by, now()));
        }

        /** Whether it was brought longer ago: what it says may be wrong by now. */
        public boolean olderThan(S sheet, Duration valid) {
            return sheet.broughtAt().plus(valid).isBefore(now());
        }

        /** Puts a sheet aside that was brought by mistake, or does not agree with the papers. */
        public void discard(Actor by, Action discarding, long id, String reason) {
            answer(
                    by,
                    discarding,
                    id,
                    Map.of("discarded", id, "reason", reason),
                    sheet -> sheet.discard(by, now(), reason));
        }

        private S answer(Actor by, Action answering, long id, Map<String, ?> detail, Consumer<S> answer) {
            gate.read(by, answering, Resource.all(subject));
            var sheet = locked(id, answering);
            gate.command(by, answering, Resource.all(subject), detail);
            answer.accept(sheet);
            store.flush();
            return sheet;
        }

        private S existing(@Nullable S found, long id, Action reading) {
            if (found == null) {
                throw new Denied(Verdict.HIDDEN, reading, subject + "-import:" + id);
            }
            return found;
        }
    }
}
