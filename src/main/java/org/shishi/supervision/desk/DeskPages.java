package org.shishi.supervision.desk;

import java.util.Locale;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.SupervisionWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The desk of the inspection office: what needs somebody today. */
@Controller
@RequestMapping("/supervision")
class DeskPages {

    private final SupervisionDesk desk;
    private final SupervisionWords words;

    DeskPages(SupervisionDesk desk, SupervisionWords words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String show(Actor actor, Viewpoint from, Locale locale, Model model) {
        Desk now = desk.of(actor, from.year(), from.asOf());
        model.addAttribute("desk", now);
        model.addAttribute("view", DeskView.of(now, words.in(locale)));
        return "supervision/desk";
    }
}
