package org.shishi.figures.web;

import java.util.List;
import java.util.Locale;
import org.shishi.figures.DashboardPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Viewpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: where the year stands, and what presses. */
@Controller
class DashboardPages {

    private final Dashboards dashboards;
    private final MessageSource messages;
    private final List<DashboardPart> parts;

    DashboardPages(Dashboards dashboards, MessageSource messages, ObjectProvider<DashboardPart> parts) {
        this.dashboards = dashboards;
        this.messages = messages;
        this.parts = parts.orderedStream().toList();
    }

    /** A panel that another module brings. */
    record Brought(String template, Object view) {}

    /** Whoever has reports to fill in is led to them, whoever may not read projects to the first place that is theirs. */
    @GetMapping("/")
    String home(Actor actor, Viewpoint from, Locale locale, Model model) {
        return Policy.mayEver(actor, Action.REPORT_FILL) ? "redirect:/reports" : dashboard(actor, from, locale, model);
    }

    /** The same place for those who begin elsewhere. */
    @GetMapping("/dashboard")
    String dashboard(Actor actor, Viewpoint from, Locale locale, Model model) {
        if (!Policy.mayEver(actor, Action.PROJECT_READ)) {
            return "redirect:/admin";
        }
        model.addAttribute("view", dashboards.of(actor, from, new FigureWords(messages, locale)));
        model.addAttribute("parts", brought(actor, from, locale));
        model.addAttribute("dueWithin", Dashboards.DUE_WITHIN);
        model.addAttribute("mayImport", Policy.mayEver(actor, Action.PROJECT_IMPORT));
        return "figures/dashboard";
    }

    private List<Brought> brought(Actor actor, Viewpoint from, Locale locale) {
        return parts.stream()
                .filter(part -> part.shownTo(actor))
                .map(part -> new Brought(part.template(), part.view(actor, from, locale)))
                .toList();
    }
}
