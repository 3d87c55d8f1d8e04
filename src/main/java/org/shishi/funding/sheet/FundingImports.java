package org.shishi.funding.sheet;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.SheetUndos;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.sheet.Sheets;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes entries from sheets (资金台账): looked at first, row by row, then booked as a whole or not at all. */
@Service
@Transactional
public class FundingImports {

    static final String KIND = "funding";

    private final ImportRows imports;
    private final EntrySheets sheets;
    private final EntrySheetUndo undo;
    private final SheetUndos.Kind undos;
    private final Gate gate;

    FundingImports(ImportRows imports, EntrySheets sheets, EntrySheetUndo undo, SheetUndos undos, Gate gate) {
        this.imports = imports;
        this.sheets = sheets;
        this.undo = undo;
        this.undos = undos.of(KIND);
        this.gate = gate;
    }

    /** Lets those who may enter by sheets open the form for it; asked before a stranger's file is read. */
    @Transactional(readOnly = true)
    public void open(Actor actor) {
        gate.list(actor, Action.FUNDING_IMPORT);
    }

    /** The uploads that this person may see, the newest first. */
    @Transactional(readOnly = true)
    public Page<FundingImportView> find(Actor actor, Pageable page) {
        var scope = gate.list(actor, Action.FUNDING_IMPORT);
        var found = imports.find(scope.everything() ? null : Objects.requireNonNullElse(actor.id(), -1L), page);
        var undone = undos.of(found.stream().map(FundingImportView::id).toList());
        return found.map(one -> one.with(undone.get(one.id())));
    }

    @Transactional(readOnly = true)
    public FundingImportView get(Actor actor, long id) {
        var view = imports.byId(id).orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.FUNDING_IMPORT, subject(id)));
        gate.read(actor, Action.FUNDING_IMPORT, resource(view));
        return view.with(undos.of(id).orElse(null));
    }

    /**
     * Keeps a file to be looked at. Refuses one that is no sheet of entries: {@code sheet.*}; what it hides, and a day that has not
     * come, is asked about: {@link org.shishi.shared.SheetAsks}.
     *
     * @param asOf the last day that its entries may name; none: what the sheet says, or today
     */
    public long upload(Actor actor, SentFile sent, @Nullable LocalDate asOf) {
        open(actor);
        var day = sheets.asOf(sent, asOf, EntryAnswers.NONE);
        gate.command(
                actor,
                Action.FUNDING_IMPORT,
                Resource.ownedBy(actor.id(), "funding-import:new"),
                Map.of("upload", sent.name()));
        return imports.insert(actor, sent, day);
    }

    /** What the uploaded sheet would bring now. */
    @Transactional(readOnly = true)
    public ImportCheck trial(Actor actor, long id, EntryAnswers answers) {
        var view = get(actor, id);
        var sent = sent(view);
        return sheets.tried(actor, Sheets.read(sent), view.asOf(), answers.or(sent.answers()))
                .with(Sheets.leftOut(sent));
    }

    /** What a sheet would bring, without keeping it. */
    @Transactional(readOnly = true)
    public ImportCheck tryOut(Actor actor, SentFile sent, @Nullable LocalDate asOf, EntryAnswers answers) {
        open(actor);
        var day = sheets.asOf(sent, asOf, answers);
        return sheets.tried(actor, Sheets.read(sent), day, answers.or(sent.answers()))
                .with(Sheets.leftOut(sent));
    }

    /**
     * Books an uploaded sheet. Refuses one with an error in any row, one that leaves something open, and rows alike without an
     * answer.
     *
     * @param said to what the sheet leaves open; what was answered when it was sent needs not be said again
     * @param another the rows that are entered although there is one alike
     * @param answered whether the others alike are the same, and stay out
     * @return how many entries were made
     */
    public int apply(Actor actor, long id, EntryAnswers said, Set<Integer> another, boolean answered) {
        var view = get(actor, id);
        var answers = said.or(imports.sent(id).map(SentFile::answers).orElse(Map.of()));
        gate.command(
                actor,
                Action.FUNDING_IMPORT,
                resource(view),
                Map.of("apply", view.filename(), "another", another, "answers", answers.said()));
        var sent = sent(view);
        var done = sheets.book(actor, Sheets.read(sent), view.asOf(), answers, another, answered, view.id());
        int entries = done.entries();
        var left = Stream.concat(Sheets.leftOut(sent).stream(), done.left().stream());
        if (!imports.apply(id, actor, entries, left.toList())) {
            throw new RuleViolation("funding.import.applied");
        }
        return entries;
    }

    /** Puts an upload away that was only looked at. */
    public void discard(Actor actor, long id) {
        var view = get(actor, id);
        gate.command(actor, Action.FUNDING_IMPORT, resource(view), Map.of("discarded", view.filename()));
        if (!imports.discard(id)) {
            throw new RuleViolation("funding.import.applied");
        }
    }

    /**
     * Takes back all that an applied sheet booked, by counter-entries. Refuses where something followed: {@code
     * funding.import.undo.*}, {@code brought.undo.*}.
     *
     * @return how many entries were taken back
     */
    public int undo(Actor actor, long id, String reason) {
        var view = get(actor, id);
        gate.command(actor, Action.FUNDING_IMPORT, resource(view), Map.of("undone", view.filename(), "reason", reason));
        if (!view.applied()) {
            throw new RuleViolation("funding.import.undo.unapplied");
        }
        if (view.ofNobody()) {
            throw new RuleViolation("funding.import.undo.nobody");
        }
        imports.hold(id);
        undos.require(id, reason);
        int entries = undo.take(actor, view, reason);
        undos.add(id, actor, reason);
        return entries;
    }

    /** Uploads and books in one go, for programs and the demo. */
    public FundingImportView load(
            Actor actor,
            SentFile sent,
            @Nullable LocalDate asOf,
            EntryAnswers answers,
            Set<Integer> another,
            boolean answered) {
        long id = upload(actor, sent, asOf);
        apply(actor, id, answers, another, answered);
        return get(actor, id);
    }

    private SentFile sent(FundingImportView view) {
        if (view.applied()) {
            throw new RuleViolation("funding.import.applied");
        }
        return imports.sent(view.id()).orElseThrow(() -> new RuleViolation("funding.import.gone"));
    }

    private static Resource resource(FundingImportView view) {
        return Resource.ownedBy(view.ownerId(), subject(view.id()));
    }

    private static String subject(long id) {
        return "funding-import:" + id;
    }
}
