package org.shishi.project.web;

import java.util.Locale;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One project: where it stands, section by section. */
@Controller
@RequestMapping("/projects/{code}")
class ProjectPages {

    private final ProjectDetails details;

    ProjectPages(ProjectDetails details) {
        this.details = details;
    }

    @GetMapping
    String show(Actor actor, Viewpoint from, @PathVariable String code, Locale locale, Model model) {
        return details.show(actor, code, from.asOf(), Section.OVERVIEW, locale, model);
    }

    @GetMapping("/progress")
    String progress(Actor actor, Viewpoint from, @PathVariable String code, Locale locale, Model model) {
        return details.show(actor, code, from.asOf(), Section.PROGRESS, locale, model);
    }

    @GetMapping("/milestones")
    String milestones(Actor actor, Viewpoint from, @PathVariable String code, Locale locale, Model model) {
        return details.show(actor, code, from.asOf(), Section.MILESTONES, locale, model);
    }

    @GetMapping("/files")
    String files(Actor actor, Viewpoint from, @PathVariable String code, Locale locale, Model model) {
        return details.show(actor, code, from.asOf(), Section.FILES, locale, model);
    }

    @GetMapping("/timeline")
    String timeline(Actor actor, Viewpoint from, @PathVariable String code, Locale locale, Model model) {
        return details.show(actor, code, from.asOf(), Section.TIMELINE, locale, model);
    }

    @GetMapping("/parts/{word}")
    String part(
            Actor actor,
            Viewpoint from,
            @PathVariable String code,
            @PathVariable String word,
            Locale locale,
            Model model) {
        return details.showPart(actor, code, from.asOf(), word, locale, model);
    }
}
