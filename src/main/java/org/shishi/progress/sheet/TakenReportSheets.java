package org.shishi.progress.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shishi.brought.SheetUndos;
import org.shishi.brought.TakingBack;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.project.entry.ReportedFacts;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of reports that were taken: each with what was told of its rows, and taken back as one while nothing followed. */
@Service
@Transactional
public class TakenReportSheets {

    private static final Resource REPORTS = Resource.all("reports");
    private static final int SHOWN = 5;

    private final ReportSheetRows sheets;
    private final ReportedFacts ledger;
    private final SheetUndos.Kind undos;
    private final Gate gate;

    TakenReportSheets(ReportSheetRows sheets, ReportedFacts ledger, SheetUndos undos, Gate gate) {
        this.sheets = sheets;
        this.ledger = ledger;
        this.undos = undos.of("reports");
        this.gate = gate;
    }

    /** The newest first, without their rows. */
    @Transactional(readOnly = true)
    public List<ReportSheetView> newest(Actor actor) {
        gate.read(actor, Action.REPORT_IMPORT, REPORTS);
        var found = sheets.newest();
        var undone = undos.of(found.stream().map(ReportSheetView::id).toList());
        return found.stream().map(one -> one.with(undone.get(one.id()))).toList();
    }

    @Transactional(readOnly = true)
    public ReportSheetView get(Actor actor, long id) {
        gate.read(actor, Action.REPORT_IMPORT, REPORTS);
        var found = sheets.byId(id)
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.REPORT_IMPORT, "report-import:" + id));
        return found.with(undos.of(id).orElse(null));
    }

    /**
     * Takes back its reports and what the ledger knows by them. Refuses where something followed: {@code report.undo.*}, {@code
     * project.undo.*}, {@code brought.undo.*}.
     */
    public ReportSheetView undo(Actor actor, long id, String reason) {
        var sheet = get(actor, id);
        gate.command(
                actor,
                Action.REPORT_IMPORT,
                REPORTS,
                Map.of("undone", id, "sheet", sheet.filename(), "reports", sheet.reports(), "reason", reason));
        var records = sheets.held(id);
        undos.require(id, reason);
        refuseFollowed(sheet);
        ledger.takeBack(actor, records, reason);
        sheets.remove(id);
        undos.add(id, actor, reason);
        return get(actor, id);
    }

    private void refuseFollowed(ReportSheetView sheet) {
        var later = sheets.later(sheet.id());
        if (!later.isEmpty()) {
            var some = later.stream()
                    .limit(SHOWN)
                    .map(report -> report.code() + " " + report.period())
                    .toList();
            throw new RuleViolation("report.undo.later", later.size(), some);
        }
        var files = sheets.withFiles(sheet.id());
        if (!files.isEmpty()) {
            throw new RuleViolation(
                    "report.undo.files", files.stream().limit(SHOWN).toList());
        }
        undos.ask(new TakingBack(Set.copyOf(sheets.years(sheet.id())), sheet.broughtAt()));
    }
}
