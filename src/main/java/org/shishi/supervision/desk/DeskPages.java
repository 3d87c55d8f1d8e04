package org.shishi.supervision.desk;

import java.util.Locale;
import org.shishi.frame.years.OtherYears;
import org.shishi.policy.Actor;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.LabelSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The desk of the inspection office: what needs somebody today; put together once for each reader until anything is written. */
@Controller
@RequestMapping("/supervision")
class DeskPages {

    private final SupervisionDesk desk;
    private final ObjectProvider<DeskDuties> duties;
    private final LabelSource labelSource;
    private final OtherYears otherYears;
    private final Remembered<Asked, DeskView> shown;

    private record Asked(Actor actor, Viewpoint from, Locale locale) {}

    DeskPages(
            SupervisionDesk desk,
            ObjectProvider<DeskDuties> duties,
            LabelSource labelSource,
            OtherYears otherYears,
            TableStamps stamps) {
        this.desk = desk;
        this.duties = duties;
        this.labelSource = labelSource;
        this.otherYears = otherYears;
        this.shown = stamps.rememberedUntilAnyWrite();
    }

    @GetMapping
    String show(Actor actor, Viewpoint from, Locale locale, Model model) {
        var page = shown.get(new Asked(actor, from, locale), this::shown);
        model.addAttribute("desk", page.desk());
        model.addAttribute("view", page);
        model.addAttribute(
                "otherYears",
                otherYears.beside("/supervision", actor, from, year -> desk.waiting(actor, year, from.asOf())));
        return "supervision/desk";
    }

    private DeskView shown(Asked asked) {
        var day = asked.from().asOf();
        var others = duties.orderedStream()
                .flatMap(module -> module.of(asked.actor(), day, asked.locale()).stream())
                .toList();
        var now = desk.of(asked.actor(), asked.from().year(), day);
        return DeskView.of(now, labelSource.in(asked.locale()), others);
    }
}
