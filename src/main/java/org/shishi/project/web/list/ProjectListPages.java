package org.shishi.project.web.list;

import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.closing.Closings;
import org.shishi.project.web.ProjectQuery;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ledger as a list. */
@Controller
@RequestMapping("/projects")
class ProjectListPages {

    private final ProjectLists lists;
    private final Closings closings;

    ProjectListPages(ProjectLists lists, Closings closings) {
        this.lists = lists;
        this.closings = closings;
    }

    @HeavyRead(onPastDays = true)
    @GetMapping
    String list(Actor actor, Viewpoint from, ProjectQuery query, ListChoice choice, Locale locale, Model model) {
        lists.show(actor, from, query, choice, locale, model);
        if (Policy.mayEver(actor, Action.PROJECT_CLOSE)) {
            model.addAttribute("closings", closings.waiting(actor).size());
        }
        return "project/list";
    }
}
