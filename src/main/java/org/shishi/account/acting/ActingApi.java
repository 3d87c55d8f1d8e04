package org.shishi.account.acting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
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
@RequestMapping("/api/v1/actings")
class ActingApi {

    private final Actings actings;

    ActingApi(Actings actings) {
        this.actings = actings;
    }

    @GetMapping
    List<ActingView> all(Actor actor) {
        return actings.all(actor);
    }

    @GetMapping("/own")
    List<ActingView> own(Actor actor) {
        return actings.of(actor);
    }

    /** Asks for it, for oneself unless {@code absent} names another person; a security administrator confirms. */
    @InPerson
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> ask(Actor actor, @Valid @RequestBody ActingForm form) {
        return Map.of("id", actings.ask(actor, form.command(actor)));
    }

    @InPerson
    @StepUp
    @PostMapping("/{acting}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Actor actor, @PathVariable long acting) {
        actings.confirm(actor, acting);
    }

    @InPerson
    @PostMapping("/{acting}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable long acting) {
        actings.end(actor, acting);
    }

    /** From now on this session acts for the colleague. */
    @InPerson
    @PostMapping("/{acting}/begin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(Actor actor, @PathVariable long acting, HttpServletRequest request) {
        actings.begin(actor, acting);
        ActingSession.act(request, acting);
    }

    @InPerson
    @PostMapping("/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, HttpServletRequest request) {
        ActingSession.leave(request, actor, actings);
    }
}
