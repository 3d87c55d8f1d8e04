package org.shishi.imports;

import java.util.Arrays;
import org.shishi.background.Background;
import org.shishi.background.WorkProgressRecorder;
import org.shishi.policy.Actor;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tries and applies imports: short ones at once, long ones behind the page. */
@Component
class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final Background background;
    private final ImportSteps steps;
    private final WorkProgressRecorder progress;
    private final LedgerBatches ledger;
    private final ImportSettings settings;

    ImportWork(
            Background background,
            ImportSteps steps,
            WorkProgressRecorder progress,
            LedgerBatches ledger,
            ImportSettings settings) {
        this.background = background;
        this.steps = steps;
        this.progress = progress;
        this.ledger = ledger;
        this.settings = settings;
    }

    void check(Actor actor, long id, ReadSheet sheet) {
        run(sheet, () -> tryOut(actor, id, sheet));
    }

    void apply(Actor actor, long id, ReadSheet sheet) {
        run(sheet, () -> {
            try {
                steps.apply(actor, id, sheet);
            } catch (RuntimeException e) {
                steps.notApplied(id, why(id, e));
                tryOut(actor, id, sheet);
            }
        });
    }

    private void tryOut(Actor actor, long id, ReadSheet sheet) {
        try {
            var entries = sheet.entries();
            var compared = ledger.compare(
                    actor,
                    entries,
                    sheet.recognition().asOf(),
                    done -> progress.tell(ImportSteps.subject(id), done, entries.size()));
            steps.checked(id, RowResults.join(sheet, compared, false));
        } catch (RuntimeException e) {
            steps.failed(id, why(id, e));
        }
    }

    private static Note why(long id, RuntimeException e) {
        if (e instanceof RuleViolation broken) {
            return new Note(null, true, broken.code(), Note.words(Arrays.asList(broken.args())));
        }
        log.error("import {} failed", id, e);
        return Note.error(null, "imports.failed");
    }

    private void run(ReadSheet sheet, Runnable work) {
        if (sheet.recognition().rows() < settings.backgroundFrom()) {
            work.run();
        } else {
            background.run("ledger-import", work);
        }
    }
}
