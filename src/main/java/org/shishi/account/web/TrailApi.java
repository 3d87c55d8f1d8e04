package org.shishi.account.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AuditTrail;
import org.shishi.account.trail.TrailEntry;
import org.shishi.account.trail.TrailWords;
import org.shishi.audit.AuditFilter;
import org.shishi.audit.HeadPosted;
import org.shishi.audit.Verification;
import org.shishi.policy.Actor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/trail")
class TrailApi {

    private final AuditTrail trail;
    private final TrailWords words;

    TrailApi(AuditTrail trail, TrailWords words) {
        this.trail = trail;
        this.words = words;
    }

    @GetMapping
    PagedModel<TrailEntry> list(Actor actor, @ParameterObject AuditFilter filter, Pageable page) {
        return new PagedModel<>(trail.find(actor, filter, page).map(words::entry));
    }

    @GetMapping("/verification")
    Verification verify(Actor actor) {
        return trail.verify(actor);
    }

    @GetMapping("/heads")
    List<HeadPosted> heads(Actor actor) {
        return trail.posted(actor);
    }

    @GetMapping("/archives")
    AuditTrail.Archives archives(Actor actor) {
        return trail.archives(actor);
    }

    @GetMapping("/archives/entries")
    PagedModel<TrailEntry> archived(
            Actor actor, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to, Pageable page) {
        return new PagedModel<>(trail.archived(actor, from, to, page).map(words::entry));
    }
}
