package org.shishi.frame.security;

import org.shishi.policy.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads whoever has no dashboard to the first place that is theirs. */
@Controller
class StartPage {

    @GetMapping("/admin")
    String start(Actor actor) {
        return "redirect:" + PersonSignedIn.start(actor);
    }
}
