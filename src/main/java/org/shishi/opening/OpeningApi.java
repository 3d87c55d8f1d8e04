package org.shishi.opening;

import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpeningApi {

    private final Opening opening;

    OpeningApi(Opening opening) {
        this.opening = opening;
    }

    /** What the county and the year still need before the first bulletin, and who may do it. */
    @GetMapping("/api/v1/steps")
    OpeningView steps(Actor actor, Viewpoint from) {
        return opening.steps(actor, from.year());
    }
}
