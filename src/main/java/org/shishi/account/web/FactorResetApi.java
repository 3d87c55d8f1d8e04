package org.shishi.account.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.account.factor.FactorResetView;
import org.shishi.account.factor.FactorResets;
import org.shishi.account.web.FactorResetPages.ResetForm;
import org.shishi.policy.Actor;
import org.shishi.policy.InPerson;
import org.shishi.policy.StepUp;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{username}/second-factor")
class FactorResetApi {

    private final FactorResets resets;

    FactorResetApi(FactorResets resets) {
        this.resets = resets;
    }

    /** Since when it holds, and who has asked that it be taken away. */
    @GetMapping
    FactorResetView show(Actor actor, @PathVariable String username) {
        return resets.of(actor, username);
    }

    /** Asks that it be taken away; another administrator confirms. */
    @InPerson
    @StepUp
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(Actor actor, @PathVariable String username, @Valid @RequestBody ResetForm form) {
        resets.ask(actor, username, form.reason());
    }

    /** Takes it away, as another administrator has asked; {@code looked} is the number of the request. */
    @InPerson
    @StepUp
    @PostMapping("/reset/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Actor actor, @PathVariable String username, @Valid @RequestBody Confirmation seen) {
        resets.confirm(actor, username, seen.looked());
    }

    @NullUnmarked
    record Confirmation(Long looked) {}
}
