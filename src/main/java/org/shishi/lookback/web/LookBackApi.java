package org.shishi.lookback.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.lookback.LookBackAnswers;
import org.shishi.lookback.LookBackFollowUps;
import org.shishi.lookback.LookBackLine;
import org.shishi.lookback.LookBackPlans;
import org.shishi.lookback.LookBackSheets;
import org.shishi.lookback.LookBackView;
import org.shishi.lookback.LookBacks;
import org.shishi.lookback.LookBacks.OfLookBack;
import org.shishi.lookback.web.LookBackForms.LookBackCancelForm;
import org.shishi.lookback.web.LookBackForms.LookBackProblemForm;
import org.shishi.lookback.web.LookBackForms.LookBackReopenForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Look-backs for programs: the same verbs as the pages. */
@RestController
@RequestMapping("/api/v1/look-backs")
class LookBackApi {

    private final LookBacks lookBacks;
    private final LookBackPlans plans;
    private final LookBackAnswers answers;
    private final LookBackFollowUps followUps;
    private final LookBackSheets sheets;

    LookBackApi(
            LookBacks lookBacks,
            LookBackPlans plans,
            LookBackAnswers answers,
            LookBackFollowUps followUps,
            LookBackSheets sheets) {
        this.lookBacks = lookBacks;
        this.plans = plans;
        this.answers = answers;
        this.followUps = followUps;
        this.sheets = sheets;
    }

    @GetMapping
    List<LookBackLine> list(Actor actor, Viewpoint from) {
        return lookBacks.ofYear(actor, from.year(), from.asOf());
    }

    @GetMapping("/{id:\\d+}")
    LookBackView show(Actor actor, Viewpoint from, @PathVariable long id) {
        return lookBacks.get(actor, id, from.asOf());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LookBackView> plan(Actor actor, @Valid @RequestBody LookBackForm form) {
        long id = plans.plan(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/look-backs/" + id)).body(lookBacks.get(actor, id));
    }

    @PutMapping("/{id:\\d+}")
    LookBackView change(Actor actor, @PathVariable long id, @Valid @RequestBody LookBackForm form) {
        plans.change(actor, id, form.versionOrNone(), form.command());
        return lookBacks.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/cancellation")
    LookBackView cancel(Actor actor, @PathVariable long id, @Valid @RequestBody LookBackCancelForm form) {
        plans.cancel(actor, id, form.version(), form.reason().strip());
        return lookBacks.get(actor, id);
    }

    /** Keeps the answers of a filled in sheet as drafts, all or none. */
    @PostMapping("/{id:\\d+}/answers")
    @TakesFile(Action.LOOK_BACK_ANSWER)
    LookBackSheets.Taken take(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable List<String> answer) {
        lookBacks.openSheet(actor, id);
        return sheets.take(actor, id, SentFile.of(file, SheetAsking.ofProgram(answer)));
    }

    @GetMapping("/{id:\\d+}/projects/{number:\\d+}")
    OfLookBack project(Actor actor, @PathVariable long id, @PathVariable int number) {
        return lookBacks.project(actor, id, number);
    }

    /** Keeps a draft, or with {@code ?sign=true} signs it. */
    @PostMapping(path = "/{id:\\d+}/projects/{number:\\d+}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    OfLookBack answer(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean sign,
            @Valid @RequestBody AnswerForm form) {
        lookBacks.openForm(actor, id, number, Action.LOOK_BACK_ANSWER);
        if (sign) {
            answers.sign(actor, id, number, form.version(), form.found(), form.files());
        } else {
            answers.save(actor, id, number, form.version(), form.found(), form.files());
        }
        return lookBacks.project(actor, id, number);
    }

    /** The same with photos. */
    @PostMapping(path = "/{id:\\d+}/projects/{number:\\d+}/answer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.LOOK_BACK_ANSWER)
    OfLookBack answerWithFiles(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean sign,
            @Valid @ModelAttribute AnswerForm form) {
        return answer(actor, id, number, sign, form);
    }

    @PostMapping(path = "/{id:\\d+}/projects/{number:\\d+}/correction", consumes = MediaType.APPLICATION_JSON_VALUE)
    OfLookBack correct(
            Actor actor, @PathVariable long id, @PathVariable int number, @Valid @RequestBody AnswerForm form) {
        lookBacks.openForm(actor, id, number, Action.LOOK_BACK_FOLLOW);
        answers.correct(actor, id, number, form.version(), form.found(), form.why(), form.files());
        return lookBacks.project(actor, id, number);
    }

    /** The same with photos. */
    @PostMapping(path = "/{id:\\d+}/projects/{number:\\d+}/correction", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.LOOK_BACK_FOLLOW)
    OfLookBack correctWithFiles(
            Actor actor, @PathVariable long id, @PathVariable int number, @Valid @ModelAttribute AnswerForm form) {
        return correct(actor, id, number, form);
    }

    @PostMapping("/{id:\\d+}/projects/{number:\\d+}/finding")
    OfLookBack finding(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @Valid @RequestBody LookBackProblemForm form) {
        followUps.open(actor, id, number, form.content());
        return lookBacks.project(actor, id, number);
    }

    @PostMapping("/{id:\\d+}/projects/{number:\\d+}/reopening")
    OfLookBack askReopening(
            Actor actor, @PathVariable long id, @PathVariable int number, @Valid @RequestBody LookBackReopenForm form) {
        followUps.askReopening(actor, id, number, form.reason().strip());
        return lookBacks.project(actor, id, number);
    }
}
