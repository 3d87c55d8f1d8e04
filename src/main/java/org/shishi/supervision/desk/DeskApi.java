package org.shishi.supervision.desk;

import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk for programs. */
@RestController
@RequestMapping("/api/v1/supervision")
class DeskApi {

    private final SupervisionDesk desk;

    DeskApi(SupervisionDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Desk show(Actor actor, Viewpoint from) {
        return desk.of(actor, from.year(), from.asOf());
    }
}
