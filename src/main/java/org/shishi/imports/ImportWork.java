package org.shishi.imports;

import java.util.Arrays;
import org.shishi.background.SharedWork;
import org.shishi.background.WorkEnding;
import org.shishi.background.WorkOrder;
import org.shishi.background.WorkProgressRecorder;
import org.shishi.background.WorkSteps;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tries and applies imports: short ones at once, long ones behind the page, by any node. */
@Component
class ImportWork implements SharedWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final ImportSteps steps;
    private final ImportStore store;
    private final SheetReading reading;
    private final WorkProgressRecorder progress;
    private final LedgerBatches ledger;
    private final JsonMapper json;
    private final Gate gate;

    ImportWork(
            ImportSteps steps,
            ImportStore store,
            SheetReading reading,
            WorkProgressRecorder progress,
            LedgerBatches ledger,
            JsonMapper json,
            Gate gate) {
        this.steps = steps;
        this.store = store;
        this.reading = reading;
        this.progress = progress;
        this.ledger = ledger;
        this.json = json;
        this.gate = gate;
    }

    void check(Actor actor, long id, ReadSheet sheet) {
        if (!steps.isLong(sheet.recognition())) {
            tryOut(actor, id, sheet, atOnce(id));
        }
    }

    void apply(Actor actor, long id, ReadSheet sheet) {
        if (!steps.isLong(sheet.recognition())) {
            apply(actor, id, sheet, atOnce(id));
        }
    }

    WorkSteps atOnce(long id) {
        return WorkSteps.atOnce(progress, ImportSteps.subject(id));
    }

    @Override
    public String line() {
        return ImportSteps.LINE;
    }

    @Override
    public void carryOut(Actor actor, WorkOrder order, WorkSteps told) {
        gate.read(actor, Action.PROJECT_IMPORT, ImportSteps.IMPORTS);
        long id = order.number("import");
        var it = steps.load(id);
        if (!it.state().working()) {
            return; // another node has done it
        }
        var content = store.file(id).orElseThrow(() -> new RuleViolation("imports.file.gone"));
        ReadSheet sheet;
        try {
            sheet = reading.read(actor, it.filename(), content, json.readValue(it.setup(), ImportSetup.class));
        } catch (RuntimeException e) {
            told.passOn(e);
            steps.failed(id, why(id, e), told);
            return;
        }
        if (it.state() == ImportState.APPLYING) {
            apply(actor, id, sheet, told);
        } else {
            tryOut(actor, id, sheet, told);
        }
    }

    @Override
    public void over(WorkOrder order, WorkEnding why) {
        steps.stopped(
                order.number("import"),
                Note.error(
                        null,
                        switch (why) {
                            case CANCELLED -> "imports.cancelled";
                            case REFUSED -> "imports.refused";
                            case FAILED -> "imports.failed";
                        }));
    }

    private void apply(Actor actor, long id, ReadSheet sheet, WorkSteps told) {
        try {
            steps.apply(actor, id, sheet, told);
        } catch (RuntimeException e) {
            told.passOn(e);
            steps.notApplied(id, why(id, e));
            tryOut(actor, id, sheet, told);
        }
    }

    private void tryOut(Actor actor, long id, ReadSheet sheet, WorkSteps told) {
        try {
            var entries = sheet.entries();
            var compared =
                    ledger.compare(actor, entries, sheet.recognition().asOf(), done -> told.tell(done, entries.size()));
            steps.checked(id, RowResults.join(sheet, compared, false), told);
        } catch (RuntimeException e) {
            told.passOn(e);
            steps.failed(id, why(id, e), told);
        }
    }

    private static Note why(long id, RuntimeException e) {
        if (e instanceof RuleViolation broken) {
            return new Note(null, true, broken.code(), Note.words(Arrays.asList(broken.args())));
        }
        log.error("import {} failed", id, e);
        return Note.error(null, "imports.failed");
    }
}
