package org.shishi.assessment.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.AssessmentConclusions;
import org.shishi.assessment.AssessmentCounts;
import org.shishi.assessment.AssessmentView;
import org.shishi.assessment.Assessments;
import org.shishi.assessment.CountingSheets;
import org.shishi.assessment.ReadCount;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.vote.forms.AgreementForm;
import org.shishi.vote.forms.RecountForm;
import org.shishi.vote.forms.SettlementForm;
import org.shishi.vote.forms.SignatureForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The count of an assessment and its announcement for programs. */
@RestController
@RequestMapping("/api/v1/assessments/{id:\\d+}")
class SatisfactionApi {

    private final Assessments assessments;
    private final AssessmentCounts counts;
    private final AssessmentConclusions conclusions;
    private final CountingSheets sheets;

    SatisfactionApi(
            Assessments assessments,
            AssessmentCounts counts,
            AssessmentConclusions conclusions,
            CountingSheets sheets) {
        this.sheets = sheets;
        this.assessments = assessments;
        this.counts = counts;
        this.conclusions = conclusions;
    }

    @PostMapping("/counts")
    @ResponseStatus(HttpStatus.CREATED)
    AssessmentView enter(Actor actor, @PathVariable long id, @Valid @RequestBody SatisfactionForm form) {
        counts.enter(actor, id, form.sheet());
        return assessments.get(actor, id);
    }

    /** What a counting sheet says; nothing is entered. */
    @PostMapping("/counts/sheet")
    @TakesFile(Action.ASSESSMENT_COUNT)
    ReadCount read(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable List<String> answer) {
        return sheets.read(actor, id, SentFile.of(file, SheetAsking.ofProgram(answer)));
    }

    @PostMapping("/settlement")
    AssessmentView propose(Actor actor, @PathVariable long id, @Valid @RequestBody SettlementForm form) {
        counts.propose(actor, id, form.command());
        return assessments.get(actor, id);
    }

    @PostMapping("/settlement/agreement")
    AssessmentView agree(Actor actor, @PathVariable long id, @Valid @RequestBody AgreementForm form) {
        counts.agree(actor, id, form.version());
        return assessments.get(actor, id);
    }

    @PostMapping("/settlement/rejection")
    AssessmentView reject(Actor actor, @PathVariable long id) {
        counts.reject(actor, id);
        return assessments.get(actor, id);
    }

    @PostMapping("/recount")
    AssessmentView recount(Actor actor, @PathVariable long id, @Valid @RequestBody RecountForm form) {
        counts.recount(actor, id, form.words());
        return assessments.get(actor, id);
    }

    @PostMapping("/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    AssessmentView sign(Actor actor, @PathVariable long id, @Valid @RequestBody SignatureForm form) {
        counts.sign(actor, id, form.hash());
        return assessments.get(actor, id);
    }

    @PostMapping("/announcement")
    AssessmentView announce(Actor actor, @PathVariable long id, @Valid @RequestBody ConclusionForm form) {
        conclusions.announce(actor, id, form.text(), form.rectifyBy());
        return assessments.get(actor, id);
    }
}
