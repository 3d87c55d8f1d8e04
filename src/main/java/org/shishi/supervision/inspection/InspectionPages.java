package org.shishi.supervision.inspection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.SheetColumn;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.ListExport;
import org.shishi.supervision.common.ListHeadings;
import org.shishi.supervision.inspection.InspectionFilter.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inspections: listed, planned, changed. */
@Controller
@RequestMapping("/supervision/inspections")
class InspectionPages {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("次序", 8),
            SheetColumn.of("日期", 12),
            SheetColumn.of("类型", 12),
            SheetColumn.of("参加单位", 50),
            SheetColumn.of("主题", 30),
            SheetColumn.of("点位数", 10),
            SheetColumn.of("问题数", 10),
            SheetColumn.of("结论", 50));

    private final Inspections inspections;
    private final LabelSource labelSource;
    private final Clock clock;

    InspectionPages(Inspections inspections, LabelSource labelSource, Clock clock) {
        this.inspections = inspections;
        this.labelSource = labelSource;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Actor actor,
            Viewpoint from,
            InspectionQuery query,
            @PageableDefault(size = 25) Pageable page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var labels = labelSource.in(locale);
        model.addAttribute(
                "page", inspections.find(actor, query.filter(from), page).map(i -> new InspectionLine(i, labels)));
        model.addAttribute("counts", inspections.counts(actor, from.year(), from.asOf()));
        model.addAttribute("query", query);
        var now = query.order();
        boolean down = query.filter(ListExport.ANY).descending();
        model.addAttribute(
                "heads",
                List.of(
                        ListHeadings.sorting("supervision.inspection.heldOn", Order.HELD, now, down),
                        ListHeadings.sorting("supervision.inspection.kind", Order.KIND, now, down),
                        ListHeadings.sorting("supervision.inspection.theme", Order.THEME, now, down),
                        ListHeadings.plain("supervision.inspection.bodies"),
                        ListHeadings.plain("supervision.inspection.sites"),
                        ListHeadings.plain("supervision.inspection.findings"),
                        ListHeadings.sorting("supervision.state", Order.STATE, now, down)));
        model.addAttribute("kinds", labels.choices(InspectionKind.values()));
        model.addAttribute("address", ListExport.query(request));
        model.addAttribute("mayEdit", Policy.mayEver(actor, Action.INSPECTION_EDIT));
        return "supervision/inspections";
    }

    @GetMapping("/export.{type:xlsx|csv}")
    void export(
            Actor actor, Viewpoint from, InspectionQuery query, @PathVariable String type, HttpServletResponse response)
            throws IOException {
        var labels = labelSource.in(Locale.SIMPLIFIED_CHINESE);
        var all =
                inspections.find(actor, query.filter(from), Pageable.unpaged()).getContent();
        var title = labels.say("supervision.inspections.title");
        ListExport.write(
                response, type, from, title, COLUMNS, all.stream().map(i -> row(all.indexOf(i) + 1, i, labels)));
    }

    private static List<@Nullable Object> row(int number, InspectionView inspection, Labels labels) {
        return Arrays.asList(
                number,
                inspection.heldOn(),
                labels.text(inspection.kind()),
                String.join("、", inspection.bodies()),
                inspection.theme(),
                inspection.sites(),
                inspection.findings(),
                inspection.conclusion());
    }

    @GetMapping("/new")
    String newForm(Actor actor, Viewpoint from, Locale locale, Model model) {
        inspections.openForm(actor);
        model.addAttribute("form", InspectionForm.empty(from.year(), LocalDate.now(clock), actor.unitId()));
        return form(actor, locale, model);
    }

    @PostMapping
    String plan(
            Actor actor,
            @Valid @ModelAttribute("form") @Nullable InspectionForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        inspections.openForm(actor);
        var made = Submission.made(errors, () -> inspections.plan(actor, form.command()));
        if (made.isEmpty()) {
            return form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "supervision.saved");
        return "redirect:/supervision/inspections/" + made.get().id();
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("view", new InspectionPage(inspections.get(actor, id), labelSource.in(locale)));
        crumbs(locale, model);
        return "supervision/inspection";
    }

    @GetMapping("/{id}/edit")
    String editForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        inspections.openForm(actor);
        model.addAttribute("form", InspectionForm.of(inspections.get(actor, id).inspection()));
        model.addAttribute("id", id);
        return form(actor, locale, model);
    }

    @PostMapping("/{id}/edit")
    String update(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable InspectionForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        inspections.openForm(actor);
        if (!Submission.accepted(errors, () -> inspections.change(actor, id, form.versionOrNone(), form.command()))) {
            model.addAttribute("id", id);
            return form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "supervision.saved");
        return "redirect:/supervision/inspections/" + id;
    }

    /** The order of the list is the order of the bodies, and the own unit leads. */
    private static List<Choice> ownFirst(Actor actor, List<Choice> units) {
        var own = String.valueOf(actor.unitId());
        return units.stream()
                .sorted(Comparator.comparing((Choice unit) -> !unit.value().equals(own)))
                .toList();
    }

    private String form(Actor actor, Locale locale, Model model) {
        var labels = labelSource.in(locale);
        model.addAttribute("kinds", labels.choices(InspectionKind.values()));
        model.addAttribute("units", ownFirst(actor, labelSource.unitChoices(actor)));
        crumbs(locale, model);
        return "supervision/inspection-form";
    }

    private void crumbs(Locale locale, Model model) {
        var list = labelSource.in(locale).say("supervision.inspections.title");
        model.addAttribute("crumbs", List.of(new Crumb("/supervision/inspections", list)));
    }
}
