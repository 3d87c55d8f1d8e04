package org.shishi.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.ledger.RejectedRows;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes ledgers in from sheets: kept, recognised and tried first, then applied as one batch, and taken back as one batch.
 *
 * <p>Each verb is several transactions, so that a long one shows its progress; the ledger itself changes in one of them.
 */
@Service
public class LedgerImports {

    private final SheetReading reading;
    private final ImportSteps steps;
    private final ImportWork work;
    private final ImportStore store;
    private final LedgerImportRepository imports;
    private final LedgerBatches ledger;
    private final JsonMapper json;
    private final Gate gate;

    LedgerImports(
            SheetReading reading,
            ImportSteps steps,
            ImportWork work,
            ImportStore store,
            LedgerImportRepository imports,
            LedgerBatches ledger,
            JsonMapper json,
            Gate gate) {
        this.reading = reading;
        this.steps = steps;
        this.work = work;
        this.store = store;
        this.imports = imports;
        this.ledger = ledger;
        this.json = json;
        this.gate = gate;
    }

    /** Lets those who may import open the form for it. */
    public void open(Actor actor) {
        gate.read(actor, Action.PROJECT_IMPORT, ImportSteps.IMPORTS);
    }

    /** Keeps a file and tries it, behind the page if it is long; a file that is no ledger is refused and not kept. */
    public ImportView upload(Actor actor, Upload file) {
        open(actor);
        var sheet = reading.read(actor, file.filename(), file.content(), ImportSetup.NONE);
        long id = steps.keep(actor, file, ImportSetup.NONE, sheet.recognition(), false);
        work.check(actor, id, sheet);
        return get(actor, id);
    }

    /** Reads the file anew as a person says, tries it, and remembers the columns for the person's unit. */
    public ImportView setUp(Actor actor, long id, ImportSetup setup) {
        open(actor);
        var filename = steps.load(id).filename();
        var content = content(id);
        var sheet = reading.read(actor, filename, content, setup);
        steps.setUp(actor, id, setup, sheet);
        work.check(actor, id, sheet);
        return get(actor, id);
    }

    /**
     * Takes the rows over in one transaction, behind the page if they are many. Refuses what has not been tried, and rows
     * with errors unless the good ones alone are wanted. What the ledger asks only since it was tried is asked, and nothing
     * written.
     */
    public ImportView apply(Actor actor, long id, String reason, boolean goodRowsOnly) {
        open(actor);
        var kept = steps.load(id);
        var setup = json.readValue(kept.setup(), ImportSetup.class);
        var sheet = reading.read(actor, kept.filename(), content(id), setup);
        var since = sheet.recognition().askedSince(view(kept).recognition());
        if (!since.isEmpty()) {
            return askAgain(actor, kept, setup.without(since));
        }
        ImportSteps.refuseOpenQuestions(sheet);
        steps.applying(actor, id, sheet.recognition(), reason, goodRowsOnly, false);
        work.apply(actor, id, sheet);
        return get(actor, id);
    }

    /** The ledger is another than when the sheet was tried, and asks what nobody has been asked. */
    private ImportView askAgain(Actor actor, LedgerImport kept, ImportSetup setup) {
        var sheet = reading.read(actor, kept.filename(), content(kept.id()), setup);
        steps.askAgain(actor, kept.id(), setup, sheet);
        work.check(actor, kept.id(), sheet);
        return get(actor, kept.id());
    }

    /** Takes back what is being tried or applied behind the page: nothing of it is written. Refuses what is over. */
    public ImportView cancel(Actor actor, long id) {
        open(actor);
        steps.cancel(actor, id);
        return get(actor, id);
    }

    /** Takes the whole batch back, unless something later built on it: {@code project.undo.*}. */
    public ImportView undo(Actor actor, long id, String reason) {
        open(actor);
        steps.undo(actor, id, reason);
        return get(actor, id);
    }

    /** The imports that must be undone before this one can be, the newest first. */
    public List<ImportView> undoneBefore(Actor actor, ImportView it) {
        return it.id() == null || it.state() != ImportState.APPLIED
                ? List.of()
                : ledger.undoneBefore(actor, it.id()).stream()
                        .map(steps::load)
                        .map(this::view)
                        .toList();
    }

    public ImportView get(Actor actor, long id) {
        open(actor);
        return view(steps.load(id));
    }

    public Page<ImportView> list(Actor actor, Pageable page) {
        open(actor);
        return imports.findAllByOrderByUploadedAtDescIdDesc(page).map(this::view);
    }

    private ImportView view(LedgerImport kept) {
        return kept.view(json, steps.progress(kept), store.hasFile(kept.id()));
    }

    /** The projects of the sheet, those with one outcome or all. */
    public Page<ImportRow> rows(Actor actor, long id, @Nullable Outcome outcome, Pageable page) {
        open(actor);
        return store.rows(steps.load(id).id(), outcome, page);
    }

    /** The rows of the sheet that are no projects: titles, headings, sums, notes. */
    public List<ImportRow> others(Actor actor, long id) {
        open(actor);
        return store.others(steps.load(id).id());
    }

    /** Says what a file would do, and keeps nothing. */
    public ImportResult tryOut(Actor actor, Upload file, ImportSetup setup) {
        open(actor);
        return tried(actor, file, setup, reading.read(actor, file.filename(), file.content(), setup));
    }

    /** Applies a file at once. Open questions stop it, and rows with errors, with nothing kept, unless the good ones alone are wanted. */
    public ImportResult load(Actor actor, Upload file, ImportSetup setup, String reason, boolean goodRowsOnly) {
        open(actor);
        var sheet = reading.read(actor, file.filename(), file.content(), setup);
        var tried = tried(actor, file, setup, sheet);
        var counts = tried.view().counts();
        if (sheet.recognition().open() > 0 || counts.good() == 0 || (counts.errors() > 0 && !goodRowsOnly)) {
            return tried;
        }
        long id = steps.keep(actor, file, setup, sheet.recognition(), true);
        steps.checked(id, tried.rows(), work.atOnce(id));
        steps.applying(actor, id, sheet.recognition(), reason, goodRowsOnly, true);
        var rows = steps.apply(actor, id, sheet, work.atOnce(id));
        return new ImportResult(get(actor, id), rows);
    }

    private ImportResult tried(Actor actor, Upload file, ImportSetup setup, ReadSheet sheet) {
        var compared =
                ledger.compare(actor, sheet.entries(), sheet.recognition().asOf());
        var rows = RowResults.join(sheet, compared, false);
        return new ImportResult(ImportView.ofDryRun(actor, file, setup, sheet.recognition(), rows), rows);
    }

    /**
     * Writes the rows that have errors as a workbook, each with its reasons in a last column.
     *
     * @param said a note in the reader's language
     */
    public void rejected(Actor actor, long id, OutputStream out, Function<Note, String> said, String reasonTitle)
            throws IOException {
        open(actor);
        var kept = steps.load(id);
        var reasons = new HashMap<Integer, String>();
        store.rows(id, Outcome.ERROR, Pageable.unpaged())
                .forEach(row -> reasons.merge(
                        row.number(),
                        String.join(
                                ";",
                                row.notes().stream()
                                        .filter(Note::error)
                                        .map(said)
                                        .toList()),
                        (one, other) -> one + ";" + other));
        var setup = json.readValue(kept.setup(), ImportSetup.class);
        var sheet = reading.read(actor, kept.filename(), content(id), setup);
        RejectedRows.write(out, sheet.table(), withTheirLines(sheet, reasons), reasonTitle);
    }

    /** A project over several lines goes back with all of them. */
    private static Map<Integer, String> withTheirLines(ReadSheet sheet, Map<Integer, String> reasons) {
        var all = new HashMap<>(reasons);
        sheet.lines().stream()
                .map(ReadSheet.Line::row)
                .filter(row -> row.continues() != null && reasons.containsKey(row.continues()))
                .forEach(row -> all.put(row.number(), ""));
        return all;
    }

    private byte[] content(long id) {
        return store.file(id).orElseThrow(() -> new RuleViolation("imports.file.gone"));
    }
}
