package org.shishi.project.web;

import java.util.Locale;
import org.shishi.policy.Actor;
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

    ProjectListPages(ProjectLists lists) {
        this.lists = lists;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, ProjectQuery query, ListChoice choice, Locale locale, Model model) {
        lists.show(actor, from, query, choice, locale, model);
        return "project/list";
    }
}
