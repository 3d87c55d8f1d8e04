package org.shishi.project.closing;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.policy.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Closing projects, for programs. */
@RestController
@RequestMapping("/api/v1/projects")
class ClosingApi {

    private final Closings closings;

    ClosingApi(Closings closings) {
        this.closings = closings;
    }

    @GetMapping("/closings")
    List<ClosingView> waiting(Actor actor) {
        return closings.waiting(actor);
    }

    @GetMapping("/{code}/closing")
    List<ClosingView> ofProject(Actor actor, @PathVariable String code) {
        return closings.ofProject(actor, code).all();
    }

    @PostMapping("/{code}/closing")
    @ResponseStatus(HttpStatus.CREATED)
    ClosingView ask(Actor actor, @PathVariable String code, @Valid @RequestBody ClosingForms.Ask form) {
        return closings.ask(actor, code, form.evidence().strip(), form.despiteOrEmpty());
    }

    @PostMapping("/{code}/closing/reopening")
    @ResponseStatus(HttpStatus.CREATED)
    ClosingView reopen(Actor actor, @PathVariable String code, @Valid @RequestBody ClosingForms.Ask form) {
        return closings.askReopening(actor, code, form.evidence().strip());
    }

    @PostMapping("/{code}/closing/answer")
    ClosingView answer(Actor actor, @PathVariable String code, @Valid @RequestBody ClosingForms.Answer form) {
        return closings.answer(
                actor, code, form.version(), form.agreed(), form.opinion().strip());
    }
}
