package org.shishi.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.file.Attachments;
import org.shishi.file.NewFile;
import org.shishi.file.RecordPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was found at the projects of a look-back: kept as a draft, signed once, and corrected only by a new answer. */
@Service
@Transactional
public class LookBackAnswers {

    private final LookBackRows rows;
    private final LookedAtRows looked;
    private final AnswerRows answers;
    private final AnswerRules rules;
    private final Attachments files;
    private final Gate gate;

    LookBackAnswers(
            LookBackRows rows,
            LookedAtRows looked,
            AnswerRows answers,
            AnswerRules rules,
            Attachments files,
            Gate gate) {
        this.rows = rows;
        this.looked = looked;
        this.answers = answers;
        this.rules = rules;
        this.files = files;
        this.gate = gate;
    }

    /** Keeps what is known so far, with its photos; the version is that of the draft, 0 where there was none. */
    public void save(
            Actor actor, long id, int number, @Nullable Long version, FoundAnswers found, List<NewFile> photos) {
        var place = held(actor, id, number, Action.LOOK_BACK_ANSWER, Map.of("draft", found));
        rules.check(place.head(), found);
        keep(actor, place, version, found, photos);
    }

    /** Signs what was found. From then on it does not change; refuses what is missing, and a look before its day. */
    public void sign(
            Actor actor, long id, int number, @Nullable Long version, FoundAnswers found, List<NewFile> photos) {
        var place = held(actor, id, number, Action.LOOK_BACK_ANSWER, Map.of("signed", found));
        rules.check(place.head(), found);
        rules.requireWhole(found);
        answers.sign(keep(actor, place, version, found, photos), actor, rows.now());
    }

    /** Corrects a signed answer by another one, with the reason; the first one stays to be read. */
    public void correct(
            Actor actor,
            long id,
            int number,
            @Nullable Long looked,
            FoundAnswers found,
            String reason,
            List<NewFile> photos) {
        var detail = Map.of("corrected", found, "reason", reason);
        var place = held(actor, id, number, Action.LOOK_BACK_FOLLOW, detail);
        var last = Objects.requireNonNull(place.project().answer());
        LookedAt.unchanged(looked, last.id());
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "lookback.reason.missing");
        }
        if (found.equals(last.found()) && photos.isEmpty()) {
            throw new RuleViolation("lookback.correct.same");
        }
        rules.check(place.head(), found);
        rules.requireWhole(found);
        long made = answers.add(place.project().id(), last.attempt() + 1, found, reason, actor, rows.now());
        attach(actor, made, photos);
        answers.sign(made, actor, rows.now());
    }

    private long keep(Actor actor, Place place, @Nullable Long version, FoundAnswers found, List<NewFile> photos) {
        var draft = place.project().draft();
        LookedAt.unchanged(version, draft == null ? 0 : draft.version());
        long made;
        if (draft == null) {
            made = answers.add(place.project().id(), 1, found, "", actor, rows.now());
        } else {
            made = draft.id();
            answers.write(made, found, actor, rows.now());
        }
        attach(actor, made, photos);
        return made;
    }

    private void attach(Actor actor, long answer, List<NewFile> photos) {
        if (!photos.isEmpty()) {
            files.add(actor, RecordPart.of(AnswerFiles.KIND, answer), photos);
        }
    }

    /** A project of a look-back, held so that two who sign at the same moment wait for each other. */
    record Place(LookBackHead head, LookedAtProject project) {}

    Place held(Actor actor, long id, int number, Action action, Map<String, ?> detail) {
        var head = rows.lock(id, action);
        var one = looked.of(List.of(id), LocalDate.MAX).getOrDefault(id, List.of()).stream()
                .filter(found -> found.number() == number)
                .findFirst()
                .orElseThrow(() -> LookBackRows.hidden(id, action));
        gate.command(actor, action, LookBacks.resource(head, one, actor), detail);
        return new Place(head, one);
    }
}
