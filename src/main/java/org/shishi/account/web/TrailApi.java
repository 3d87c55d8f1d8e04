package org.shishi.account.web;

import org.shishi.account.AuditTrail;
import org.shishi.audit.AuditFilter;
import org.shishi.audit.AuditView;
import org.shishi.audit.Verification;
import org.shishi.policy.Actor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/trail")
class TrailApi {

    private final AuditTrail trail;

    TrailApi(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    PagedModel<AuditView> list(Actor actor, @ParameterObject AuditFilter filter, Pageable page) {
        return new PagedModel<>(trail.find(actor, filter, page));
    }

    @GetMapping("/verification")
    Verification verify(Actor actor) {
        return trail.verify(actor);
    }
}
