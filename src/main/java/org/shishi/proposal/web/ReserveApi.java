package org.shishi.proposal.web;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.proposal.ReserveItemForm;
import org.shishi.proposal.ReserveItemView;
import org.shishi.proposal.ReservePool;
import org.shishi.shared.Viewpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reserve pool for programs. */
@RestController
@RequestMapping("/api/v1/votes/reserve")
class ReserveApi {

    private final ReservePool reserve;

    ReserveApi(ReservePool reserve) {
        this.reserve = reserve;
    }

    @GetMapping
    List<ReserveItemView> all(Actor actor, Viewpoint from) {
        return reserve.ofYear(actor, from.year());
    }

    @GetMapping("/{id:\\d+}")
    ReserveItemView show(Actor actor, @PathVariable long id) {
        return reserve.get(actor, id);
    }

    @PutMapping("/{id:\\d+}")
    ReserveItemView change(Actor actor, @PathVariable long id, @Valid @RequestBody ReserveItemForm form) {
        return reserve.change(actor, id, form.read(), form.command());
    }
}
