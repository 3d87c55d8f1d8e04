package org.shishi.superior.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shishi.file.AttachmentPanels;
import org.shishi.frame.years.OtherYears;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Choice;
import org.shishi.shared.Download;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.shishi.superior.SuperiorAnswer;
import org.shishi.superior.SuperiorNoticeKind;
import org.shishi.superior.SuperiorNoticeQuery;
import org.shishi.superior.SuperiorNoticeSheet;
import org.shishi.superior.SuperiorNoticeView;
import org.shishi.superior.SuperiorNotices;
import org.shishi.superior.SuperiorTier;
import org.shishi.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What superior bodies wrote: the list of a year, one of them, and the list as a file. */
@Controller
@RequestMapping("/superior-notices")
class SuperiorPages {

    private final SuperiorNotices notices;
    private final SuperiorNoticeSheet sheet;
    private final AttachmentPanels files;
    private final Units units;
    private final MessageSource messages;
    private final OtherYears otherYears;

    SuperiorPages(
            SuperiorNotices notices,
            SuperiorNoticeSheet sheet,
            AttachmentPanels files,
            Units units,
            MessageSource messages,
            OtherYears otherYears) {
        this.notices = notices;
        this.sheet = sheet;
        this.files = files;
        this.units = units;
        this.messages = messages;
        this.otherYears = otherYears;
    }

    @GetMapping
    String list(
            Actor actor,
            Viewpoint from,
            @ModelAttribute("query") SuperiorNoticeQuery query,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAttribute("notices", notices.find(actor, from.year(), from.asOf(), query));
        model.addAttribute("year", from.year());
        model.addAttribute("today", from.asOf());
        model.addAttribute("address", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        model.addAttribute("kinds", Choice.of(Arrays.asList(SuperiorNoticeKind.values()), messages, locale));
        model.addAttribute("tiers", Choice.of(Arrays.asList(SuperiorTier.values()), messages, locale));
        model.addAttribute("units", units.choices());
        model.addAttribute("mayAdd", Policy.mayEver(actor, Action.SUPERIOR_RECORD));
        model.addAttribute(
                "otherYears",
                otherYears.beside(
                        "/superior-notices",
                        actor,
                        from,
                        year -> notices.find(actor, year, from.asOf(), SuperiorNoticeQuery.ALL)
                                .size()));
        return "superior/list";
    }

    @HeavyRead
    @GetMapping("/export.{type:xlsx|csv}")
    void export(
            Actor actor,
            Viewpoint from,
            @ModelAttribute("query") SuperiorNoticeQuery query,
            @PathVariable String type,
            HttpServletResponse response)
            throws IOException {
        var found = notices.find(actor, from.year(), from.asOf(), query);
        var name = from.year() + "年上级通报和表扬-" + from.asOf() + "." + type;
        sheet.write(found, type.equals("csv"), from, Download.of(response, name));
    }

    @GetMapping("/{id:\\d+}")
    String show(Actor actor, Viewpoint from, @PathVariable long id, Model model) {
        var view = notices.get(actor, id, from.asOf());
        model.addAttribute("view", view);
        model.addAttribute("today", from.asOf());
        model.addAttribute("files", files.of(actor, "superior-notice", List.of(id)));
        model.addAttribute("answerFiles", files.of(actor, "superior-answer", answers(view)));
        model.addAttribute("mayRecord", view.standing() && Policy.mayEver(actor, Action.SUPERIOR_RECORD));
        model.addAttribute("mayAnswer", mayAnswer(actor, view));
        return "superior/show";
    }

    private static List<Long> answers(SuperiorNoticeView view) {
        return view.units().stream()
                .flatMap(unit -> unit.answers().stream())
                .map(SuperiorAnswer::id)
                .toList();
    }

    /** Only a unit that is named, and not for praise. */
    private static boolean mayAnswer(Actor actor, SuperiorNoticeView view) {
        return view.standing()
                && !view.kind().praises()
                && Policy.mayEver(actor, Action.SUPERIOR_ANSWER)
                && view.units().stream().anyMatch(unit -> actor.unitId() != null && unit.id() == actor.unitId());
    }
}
