package org.shishi.figures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shishi.figures.DashboardPart;
import org.shishi.frame.markup.Rendering;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.shishi.shared.Viewpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: where the year stands, and what presses; put together once for each reader until anything is written. */
@Controller
class DashboardPages {

    private final Dashboards dashboards;
    private final OutcomeLines outcomes;
    private final MessageSource messages;
    private final List<DashboardPart> parts;
    private final Clock clock;
    private final Remembered<Asked, Shown> shown;

    DashboardPages(
            Dashboards dashboards,
            OutcomeLines outcomes,
            MessageSource messages,
            ObjectProvider<DashboardPart> parts,
            Clock clock,
            TableStamps stamps) {
        this.dashboards = dashboards;
        this.outcomes = outcomes;
        this.messages = messages;
        this.parts = parts.orderedStream().toList();
        this.clock = clock;
        this.shown = stamps.rememberedUntilAnyWrite();
    }

    private record Asked(Actor actor, Viewpoint from, Locale locale, LocalDate today) {}

    private record Shown(
            Dashboards.Dashboard view, OutcomeLines.View outcome, List<Brought> parts, Rendering rendering) {}

    /**
     * A panel that another module brings.
     *
     * @param brief whether it is a few words in the line below the heading
     */
    record Brought(String template, Object view, boolean brief) {}

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
        var asked = new Asked(actor, from, locale, LocalDate.now(clock));
        var page = shown.get(asked, one -> shown(one.actor(), one.from(), one.locale()));
        model.addAttribute("view", page.view());
        model.addAttribute("outcome", page.outcome());
        model.addAttribute("parts", page.parts());
        model.addAttribute(
                "briefs", page.parts().stream().filter(Brought::brief).toList());
        model.addAttribute("rendering", page.rendering());
        model.addAttribute("dueWithin", Dashboards.DUE_WITHIN);
        model.addAttribute("mayImport", Policy.mayEver(actor, Action.PROJECT_IMPORT));
        return "figures/dashboard";
    }

    private Shown shown(Actor actor, Viewpoint from, Locale locale) {
        var view = dashboards.of(actor, from, new FigureWords(messages, locale));
        return new Shown(view, outcomes.of(actor, from), brought(actor, from, locale), new Rendering());
    }

    private List<Brought> brought(Actor actor, Viewpoint from, Locale locale) {
        return parts.stream()
                .filter(part -> part.shownTo(actor))
                .flatMap(part -> Optional.ofNullable(part.view(actor, from, locale))
                        .map(view -> new Brought(part.template(), view, part.brief()))
                        .stream())
                .toList();
    }
}
