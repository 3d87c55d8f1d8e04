package org.shishi.project.handover;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Completion, use and acceptance, for programs. */
@RestController
@RequestMapping("/api/v1/projects/{code}/handover")
class HandoverApi {

    private final Handovers handovers;
    private final HandoverRecords records;

    HandoverApi(Handovers handovers, HandoverRecords records) {
        this.handovers = handovers;
        this.records = records;
    }

    @GetMapping
    List<HandoverView> ofProject(Actor actor, Viewpoint from, @PathVariable String code) {
        return records.of(actor, code, from.asOf());
    }

    @PostMapping(path = "/{step}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @TakesFile({Action.PROJECT_COMPLETION_TELL, Action.PROJECT_ACCEPT})
    List<HandoverView> tell(
            Actor actor,
            @PathVariable String code,
            @PathVariable String step,
            @Valid @ModelAttribute HandoverForm form) {
        var which = HandoverStep.of(step);
        handovers.sentForm(actor, code, which);
        handovers.tell(actor, code, which, form.command(which), form.files());
        return records.of(actor, code);
    }

    @PostMapping("/{step}/return")
    List<HandoverView> giveBack(
            Actor actor, @PathVariable String code, @PathVariable String step, @Valid @RequestBody ReturnForm form) {
        handovers.giveBack(
                actor,
                code,
                HandoverStep.of(step),
                form.version(),
                form.reason().strip());
        return records.of(actor, code);
    }
}
