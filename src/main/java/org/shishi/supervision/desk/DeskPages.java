package org.shishi.supervision.desk;

import java.util.Locale;
import org.shishi.frame.OtherYear;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.LabelSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The desk of the inspection office: what needs somebody today. */
@Controller
@RequestMapping("/supervision")
class DeskPages {

    private final SupervisionDesk desk;
    private final ObjectProvider<DeskDuties> duties;
    private final LabelSource labelSource;

    DeskPages(SupervisionDesk desk, ObjectProvider<DeskDuties> duties, LabelSource labelSource) {
        this.desk = desk;
        this.duties = duties;
        this.labelSource = labelSource;
    }

    @GetMapping
    String show(Actor actor, Viewpoint from, Locale locale, Model model) {
        Desk now = desk.of(actor, from.year(), from.asOf());
        model.addAttribute("desk", now);
        model.addAttribute("otherYears", OtherYear.beside(from.year(), year -> desk.waiting(actor, year, from.asOf())));
        var others = duties.orderedStream()
                .flatMap(module -> module.of(actor, from.asOf(), locale).stream())
                .toList();
        model.addAttribute("view", DeskView.of(now, labelSource.in(locale), others));
        return "supervision/desk";
    }
}
