package org.shishi.superior;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.file.Attachments;
import org.shishi.file.NewFile;
import org.shishi.file.RecordPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.shishi.superior.SuperiorNoticeTold.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records papers from above, corrects and withdraws the records with the reason, and takes the answers of units. */
@Service
@Transactional
public class SuperiorNoticeRecords {

    private final SuperiorNoticeRows rows;
    private final SuperiorNoticeWriting writing;
    private final SuperiorNoticeChecks checks;
    private final Attachments files;
    private final Gate gate;
    private final ApplicationEventPublisher events;

    SuperiorNoticeRecords(
            SuperiorNoticeRows rows,
            SuperiorNoticeWriting writing,
            SuperiorNoticeChecks checks,
            Attachments files,
            Gate gate,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.writing = writing;
        this.checks = checks;
        this.files = files;
        this.gate = gate;
        this.events = events;
    }

    /** Lets those who record open the form. */
    @Transactional(readOnly = true)
    public void openForm(Actor actor) {
        gate.list(actor, Action.SUPERIOR_RECORD);
    }

    /** Records one with its paper, and tells the units. */
    public long record(Actor actor, SaveSuperiorNotice save, List<NewFile> papers) {
        gate.command(actor, Action.SUPERIOR_RECORD, Resource.all("superior-notices"), Map.of("new", save));
        return add(actor, save, checks.check(actor, save, null), papers);
    }

    /** Records one that has been checked with the others of its sheet. */
    void recordChecked(Actor actor, SaveSuperiorNotice save, SuperiorNoticeChecks.Named named) {
        gate.command(actor, Action.SUPERIOR_RECORD, Resource.all("superior-notices"), Map.of("new", save));
        add(actor, save, named, List.of());
    }

    private long add(Actor actor, SaveSuperiorNotice save, SuperiorNoticeChecks.Named named, List<NewFile> papers) {
        long id = writing.add(save, actor);
        writing.exchangeUnits(id, named.units());
        writing.exchangeProjects(id, named.projects());
        attach(actor, SuperiorFiles.KIND, id, papers);
        tellNamed(rows.get(id, rows.today(), Action.SUPERIOR_READ), named.units(), actor);
        return id;
    }

    /** Corrects the record, with the reason; what it said before stays to be read. */
    public void correct(Actor actor, long id, @Nullable Long version, SaveSuperiorNotice save, String reason) {
        var old = held(actor, id, version, Map.of("new", save, "reason", reason));
        requireReason(reason);
        var named = checks.check(actor, save, old);
        var former = former(old, save, named);
        if (former.isEmpty()) {
            throw new RuleViolation("superior.correct.same");
        }
        writing.write(id, save);
        writing.exchangeUnits(id, named.units());
        writing.exchangeProjects(id, named.projects());
        writing.correct(id, reason, former, actor);
        tellCorrected(old, actor);
    }

    /** Takes the record out of what counts: recorded by mistake, or taken back by the superior body. */
    public void withdraw(Actor actor, long id, @Nullable Long version, String reason) {
        var old = held(actor, id, version, Map.of("withdrawn", reason));
        requireReason(reason);
        writing.withdraw(id, reason, actor);
        tell(What.WITHDRAWN, old, actor);
    }

    /** Takes what the actor's own unit answers; a further answer adds to the first one. */
    public void answer(Actor actor, long id, String text, List<NewFile> papers) {
        var notice = rows.lock(id, Action.SUPERIOR_ANSWER);
        gate.command(actor, Action.SUPERIOR_ANSWER, notice.resource(), Map.of("answer", text));
        requireStanding(notice);
        if (notice.kind().praises()) {
            throw new RuleViolation("superior.answer.praise");
        }
        var unit = notice.units().stream()
                .filter(one -> Objects.equals(one.id(), actor.unitId()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("superior.answer.not-named"));
        if (text.isBlank()) {
            throw RuleViolation.at("text", "superior.answer.missing");
        }
        long answer = writing.answer(id, unit.id(), text, actor);
        attach(actor, SuperiorFiles.ANSWER, answer, papers);
        tell(What.ANSWERED, notice, actor);
    }

    private SuperiorNoticeView held(Actor actor, long id, @Nullable Long version, Map<String, ?> detail) {
        var notice = rows.lock(id, Action.SUPERIOR_RECORD);
        gate.command(actor, Action.SUPERIOR_RECORD, notice.resource(), detail);
        requireStanding(notice);
        LookedAt.unchanged(version, notice.version());
        return notice;
    }

    private static void requireStanding(SuperiorNoticeView notice) {
        if (!notice.standing()) {
            throw new RuleViolation("superior.withdrawn", notice.withdrawnReason());
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "superior.reason.missing");
        }
    }

    private void attach(Actor actor, String kind, long record, List<NewFile> papers) {
        if (!papers.isEmpty()) {
            files.add(actor, RecordPart.of(kind, record), papers);
        }
    }

    /** Tells units that were taken out, those that it names now, and the others where it means something else for them. */
    private void tellCorrected(SuperiorNoticeView old, Actor actor) {
        var now = rows.get(old.id(), rows.today(), Action.SUPERIOR_READ);
        var before = units(old);
        var after = units(now);
        tell(What.REMOVED, now, without(before, after), actor);
        tellNamed(now, without(after, before), actor);
        if (old.kind() != now.kind() || !Objects.equals(old.answerBy(), now.answerBy())) {
            before.retainAll(after);
            tell(What.CORRECTED, now, before, actor);
        }
    }

    private static Set<Long> units(SuperiorNoticeView notice) {
        return notice.units().stream().map(NamedUnit::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<Long> without(Set<Long> some, Set<Long> others) {
        var left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private void tellNamed(SuperiorNoticeView notice, Set<Long> units, Actor actor) {
        tell(notice.kind().praises() ? What.PRAISED : What.BLAMED, notice, units, actor);
    }

    private void tell(What what, SuperiorNoticeView notice, Actor actor) {
        tell(what, notice, units(notice), actor);
    }

    private void tell(What what, SuperiorNoticeView notice, Set<Long> units, Actor actor) {
        if (units.isEmpty()) {
            return;
        }
        var due = notice.answerBy() == null ? null : notice.answerBy().toString();
        events.publishEvent(
                new SuperiorNoticeTold(what, notice.id(), notice.name(), actor.name(), units, notice.kind(), due));
    }

    /** What the fields said that are changed, by their names. */
    private static Map<String, String> former(
            SuperiorNoticeView old, SaveSuperiorNotice save, SuperiorNoticeChecks.Named named) {
        var former = new LinkedHashMap<String, String>();
        changed(former, "planYear", old.planYear(), save.planYear());
        changed(former, "tier", old.tier(), save.tier());
        changed(former, "body", old.body(), save.body());
        changed(former, "number", old.number(), save.number());
        changed(former, "issuedOn", old.issuedOn(), save.issuedOn());
        changed(former, "kind", old.kind(), save.kind());
        changed(former, "says", old.says(), save.says());
        changed(former, "answerBy", old.answerBy(), save.answerBy());
        var units = old.units().stream().map(NamedUnit::name).collect(Collectors.joining("、"));
        if (!Set.copyOf(old.units().stream().map(NamedUnit::id).toList()).equals(named.units())) {
            former.put("units", units);
        }
        var codes = old.projects().stream().map(NamedProject::code).toList();
        if (!new LinkedHashSet<>(codes).equals(new LinkedHashSet<>(save.codes()))) {
            former.put("codes", String.join("、", codes));
        }
        return former;
    }

    private static void changed(Map<String, String> former, String field, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now)) {
            former.put(field, old == null ? "" : old.toString());
        }
    }
}
