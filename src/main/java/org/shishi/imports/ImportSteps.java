package org.shishi.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.background.WorkLines;
import org.shishi.background.WorkProgress;
import org.shishi.background.WorkProgressRecorder;
import org.shishi.background.WorkSteps;
import org.shishi.background.WorkStopped;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The steps in the life of an import, each one transaction. */
@Component
@Transactional
class ImportSteps {

    static final String LINE = "ledger-import";
    static final Resource IMPORTS = Resource.all("imports");

    private final LedgerImportRepository imports;
    private final ImportStore store;
    private final WorkProgressRecorder progress;
    private final WorkLines lines;
    private final RememberedHeadings headings;
    private final LedgerBatches ledger;
    private final JsonMapper json;
    private final ImportSettings settings;
    private final Clock clock;
    private final Gate gate;

    ImportSteps(
            LedgerImportRepository imports,
            ImportStore store,
            WorkProgressRecorder progress,
            WorkLines lines,
            RememberedHeadings headings,
            LedgerBatches ledger,
            JsonMapper json,
            ImportSettings settings,
            Clock clock,
            Gate gate) {
        this.imports = imports;
        this.store = store;
        this.progress = progress;
        this.lines = lines;
        this.headings = headings;
        this.ledger = ledger;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.gate = gate;
    }

    /** @param atOnce whether it is tried and applied before whoever sent it is answered, however long it is */
    long keep(Actor actor, Upload file, ImportSetup setup, Recognition recognition, boolean atOnce) {
        gate.command(
                actor,
                Action.PROJECT_IMPORT,
                IMPORTS,
                Map.of("upload", file.filename(), "sha256", file.sha256(), "rows", recognition.rows()));
        store.forgetFiles(now().minus(settings.keepFilesFor()));
        var kept = imports.saveAndFlush(new LedgerImport(
                actor,
                file.filename(),
                file.sha256(),
                now(),
                json.writeValueAsString(setup),
                json.writeValueAsString(recognition)));
        store.keepFile(kept.id(), now(), file.content());
        begin(actor, kept.id(), recognition, atOnce);
        return kept.id();
    }

    void setUp(Actor actor, long id, ImportSetup setup, ReadSheet sheet) {
        gate.command(
                actor,
                Action.PROJECT_IMPORT,
                IMPORTS,
                Map.of("import", id, "year", sheet.recognition().planYear()));
        load(id).check(json.writeValueAsString(setup), json.writeValueAsString(sheet.recognition()), stalled(id));
        begin(actor, id, sheet.recognition(), false);
    }

    /** In the transaction that says that it is worked on. */
    private void begin(Actor actor, long id, Recognition recognition, boolean atOnce) {
        if (atOnce || !isLong(recognition)) {
            progress.begin(subject(id), recognition.projects());
        } else {
            lines.ask(actor, LINE, subject(id), recognition.projects(), Map.of("import", String.valueOf(id)));
        }
    }

    /** Whether it is worked on behind the page. */
    boolean isLong(Recognition recognition) {
        return recognition.rows() >= settings.backgroundFrom();
    }

    /** As {@link #setUp}, with the reason why nothing was written. */
    void askAgain(Actor actor, long id, ImportSetup setup, ReadSheet sheet) {
        setUp(actor, id, setup, sheet);
        var open = String.valueOf(sheet.recognition().open());
        notApplied(id, Note.error(null, "imports.questions.since", open));
    }

    void checked(long id, List<ImportRow> rows, WorkSteps steps) {
        store.keepRows(id, rows);
        load(id).checked(RowCounts.of(rows));
        steps.finished();
    }

    void failed(long id, Note why, WorkSteps steps) {
        load(id).failed(json.writeValueAsString(why));
        store.keepRows(id, List.of());
        steps.finished();
    }

    /** What was to be done behind the page will not be. */
    void stopped(long id, Note why) {
        var it = load(id);
        it.stopped(json.writeValueAsString(why));
        if (it.state() == ImportState.FAILED) {
            store.keepRows(id, List.of());
        }
    }

    /** Refuses with {@code imports.cancel.nothing} what is not worked on behind the page, or not any more. */
    void cancel(Actor actor, long id) {
        load(id);
        gate.command(actor, Action.PROJECT_IMPORT, IMPORTS, Map.of("import", id, "workCancelled", true));
        if (!lines.cancel(subject(id))) {
            throw new RuleViolation("imports.cancel.nothing");
        }
    }

    /** @param atOnce as with {@link #keep} */
    void applying(Actor actor, long id, Recognition recognition, String reason, boolean goodRowsOnly, boolean atOnce) {
        var it = load(id);
        gate.command(
                actor,
                Action.PROJECT_IMPORT,
                IMPORTS,
                Map.of("import", id, "apply", reason, "goodRowsOnly", goodRowsOnly));
        it.applying(reason, goodRowsOnly);
        begin(actor, id, recognition, atOnce);
    }

    /** Writes all rows, or none: {@code imports.changed.since} where the ledger no longer takes what it took before. */
    List<ImportRow> apply(Actor actor, long id, ReadSheet sheet, WorkSteps steps) {
        if (!store.lock(id)) {
            throw WorkStopped.elsewhere();
        }
        var it = load(id);
        if (it.state() != ImportState.APPLYING) {
            return List.of(); // by another node
        }
        refuseOpenQuestions(sheet);
        var entries = it.goodRowsOnly() ? sheet.readable() : sheet.entries();
        var day = sheet.recognition().asOf();
        var compared = ledger.apply(actor, id, it.reason(), entries, day, done -> steps.tell(done, entries.size()));
        var rows = RowResults.join(sheet, compared, it.goodRowsOnly());
        var counts = RowCounts.of(rows);
        if (counts.errors() > 0 && !it.goodRowsOnly()) {
            throw new RuleViolation("imports.changed.since", String.valueOf(counts.errors()));
        }
        store.keepRows(id, rows);
        headings.remember(
                actor.unitId(),
                sheet.plain(),
                json.readValue(it.setup(), ImportSetup.class).columns());
        load(id).applied(actor, now(), counts);
        steps.finished();
        return rows;
    }

    static void refuseOpenQuestions(ReadSheet sheet) {
        int open = sheet.recognition().open();
        if (open > 0) {
            throw new RuleViolation("imports.questions.left", String.valueOf(open));
        }
    }

    void notApplied(long id, Note why) {
        load(id).notApplied(json.writeValueAsString(why));
    }

    void undo(Actor actor, long id, String reason) {
        var it = load(id);
        gate.read(actor, Action.PROJECT_IMPORT, IMPORTS);
        it.undone(actor, now(), reason);
        ledger.undo(actor, id, reason);
    }

    LedgerImport load(long id) {
        return imports.findById(id).orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.PROJECT_IMPORT, subject(id)));
    }

    private boolean stalled(long id) {
        return progress.of(subject(id)).map(WorkProgress::stalled).orElse(true);
    }

    /** None while nobody works on it. */
    @Nullable
    WorkProgress progress(LedgerImport it) {
        return it.state().working() ? progress.of(subject(it.id())).orElse(null) : null;
    }

    /** The name of its progress. */
    static String subject(long id) {
        return "import:" + id;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
