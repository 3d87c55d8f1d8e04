package org.shishi.account.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AuditTrail;
import org.shishi.account.trail.TrailWords;
import org.shishi.audit.AuditFilter;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.unit.Units;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, for the auditor. */
@Controller
@RequestMapping("/admin/trail")
class TrailPages {

    private final AuditTrail trail;
    private final TrailWords words;
    private final Units units;

    TrailPages(AuditTrail trail, TrailWords words, Units units) {
        this.trail = trail;
        this.words = words;
        this.units = units;
    }

    /** What the trail may tell of: the commands of the policy, and what happens at the door. */
    @ModelAttribute("actions")
    List<String> actions() {
        var actions = Arrays.stream(Action.values())
                .filter(action -> !action.name().endsWith("_READ"))
                .map(Enum::name);
        return Stream.concat(
                        actions,
                        Stream.of("SIGN_IN", "SIGN_IN_FAILED", "SIGN_IN_REFUSED", "REFUSED", "SETUP", "TRAIL_ARCHIVE"))
                .toList();
    }

    @GetMapping
    String list(Actor actor, AuditFilter filter, @PageableDefault(size = 50) Pageable page, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("units", units.all());
        model.addAttribute("entries", trail.find(actor, filter, page).map(words::entry));
        return "account/trail";
    }

    @GetMapping("/verification")
    String verify(Actor actor, Model model) {
        model.addAttribute("verification", trail.verify(actor));
        model.addAttribute("posted", trail.posted(actor));
        return "account/verification";
    }

    /** What has left the trail for files; its rows by their days. */
    @GetMapping("/archives")
    String archives(
            Actor actor,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @PageableDefault(size = 50) Pageable page,
            Model model) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("kept", trail.archives(actor));
        if (from != null || to != null) {
            model.addAttribute("entries", trail.archived(actor, from, to, page).map(words::entry));
        }
        return "account/trail-archives";
    }
}
