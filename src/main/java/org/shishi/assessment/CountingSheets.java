package org.shishi.assessment;

import java.io.IOException;
import java.io.OutputStream;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.Sheets;
import org.shishi.vote.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the counting sheet of an assessment, and reads one for the teller who is to enter it. */
@Service
@Transactional(readOnly = true)
public class CountingSheets {

    private final AssessmentStore store;
    private final Assessments assessments;
    private final Gate gate;

    CountingSheets(AssessmentStore store, Assessments assessments, Gate gate) {
        this.store = store;
        this.assessments = assessments;
        this.gate = gate;
    }

    /** Reads a file; writes nothing. */
    public ReadCount read(Actor actor, long id, SentFile file) {
        var assessment = store.get(id, Action.ASSESSMENT_COUNT);
        gate.read(actor, Action.ASSESSMENT_COUNT, assessment.seat(actor, Office.TELLER));
        assessment.requireCounting();
        return CountingSheet.read(
                Sheets.read(file), assessment.subjects(), assessment.plan().rule(), new SheetAsking(file.answers()));
    }

    /** The sheet with the numbers that this reader may see. */
    public void write(Actor actor, long id, OutputStream out) throws IOException {
        CountingSheet.write(out, assessments.get(actor, id));
    }
}
