package org.shishi.operation.web;

import java.util.Locale;
import org.shishi.operation.StatusCheck;
import org.shishi.operation.StatusWords;
import org.shishi.operation.SystemStatus;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "Is all well?", for those who run the installation. */
@Controller
class StatusPages {

    private final SystemStatus status;
    private final StatusWords words;

    StatusPages(SystemStatus status, StatusWords words) {
        this.status = status;
        this.words = words;
    }

    @GetMapping("/admin/status")
    String status(Actor actor, Locale locale, Model model) {
        var checks = status.checks(actor);
        model.addAttribute(
                "wanting", checks.stream().filter(check -> !check.well()).count());
        model.addAttribute(
                "parts",
                checks.stream()
                        .map((StatusCheck check) -> words.view(check, locale))
                        .toList());
        return "operation/status";
    }
}
