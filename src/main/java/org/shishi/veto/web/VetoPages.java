package org.shishi.veto.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.shishi.file.AttachmentPanels;
import org.shishi.frame.years.OtherYears;
import org.shishi.policy.Actor;
import org.shishi.shared.Choice;
import org.shishi.shared.Download;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.shishi.shared.Viewpoint;
import org.shishi.unit.Units;
import org.shishi.veto.VetoGround;
import org.shishi.veto.VetoLists;
import org.shishi.veto.VetoQuery;
import org.shishi.veto.VetoSheet;
import org.shishi.veto.VetoState;
import org.shishi.veto.VetoStep;
import org.shishi.veto.Vetoes;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The vetoes of a year, proposed and decided, one of them, and the list as a file. */
@Controller
@RequestMapping("/vetoes")
class VetoPages {

    private final Vetoes vetoes;
    private final VetoLists lists;
    private final VetoSheet sheet;
    private final AttachmentPanels files;
    private final Units units;
    private final MessageSource messages;
    private final OtherYears otherYears;
    private final Remembered<Asked, VetoLists.Listed> listed;

    private record Asked(Actor actor, Viewpoint from, VetoQuery query, Pageable page) {}

    VetoPages(
            Vetoes vetoes,
            VetoLists lists,
            VetoSheet sheet,
            AttachmentPanels files,
            Units units,
            MessageSource messages,
            OtherYears otherYears,
            TableStamps stamps) {
        this.vetoes = vetoes;
        this.lists = lists;
        this.sheet = sheet;
        this.files = files;
        this.units = units;
        this.messages = messages;
        this.otherYears = otherYears;
        this.listed = stamps.rememberedUntilAnyWrite();
    }

    @GetMapping
    String list(
            Actor actor,
            Viewpoint from,
            @ModelAttribute("query") VetoQuery query,
            @PageableDefault(size = 20) Pageable page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var found = listed.get(new Asked(actor, from, query, page), this::find);
        model.addAttribute("page", found.page());
        model.addAttribute("counts", found.counts());
        model.addAttribute("frozen", vetoes.frozen(from.year()));
        model.addAttribute("year", from.year());
        model.addAttribute("address", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        model.addAttribute("states", Choice.of(Arrays.asList(VetoState.values()), messages, locale));
        model.addAttribute("grounds", Choice.of(Arrays.asList(VetoGround.values()), messages, locale));
        model.addAttribute("units", units.choices());
        model.addAttribute(
                "otherYears", otherYears.beside("/vetoes", actor, from, year -> lists.count(actor, year, from.asOf())));
        return "veto/list";
    }

    private VetoLists.Listed find(Asked asked) {
        var from = asked.from();
        return lists.find(asked.actor(), from.year(), from.asOf(), asked.query(), asked.page());
    }

    @HeavyRead
    @GetMapping("/export.{type:xlsx|csv}")
    void export(
            Actor actor,
            Viewpoint from,
            @ModelAttribute("query") VetoQuery query,
            @PathVariable String type,
            HttpServletResponse response)
            throws IOException {
        var found = vetoes.ofYear(actor, from.year(), from.asOf()).stream()
                .filter(query::fits)
                .toList();
        var name = from.year() + "年一票否优-" + from.asOf() + "." + type;
        sheet.write(found, type.equals("csv"), from, Download.of(response, name));
    }

    @GetMapping("/{key:[a-z]+(?:-[a-z]+)?-\\d+-\\d+}")
    String show(Actor actor, Viewpoint from, @PathVariable String key, Model model) {
        var view = vetoes.get(actor, key, from.asOf());
        model.addAttribute("view", view);
        model.addAttribute("today", from.asOf());
        model.addAttribute("verbs", vetoes.verbs(actor, view, from.asOf()));
        model.addAttribute("frozen", vetoes.frozen(view.fact().planYear()));
        model.addAttribute(
                "files",
                files.of(actor, "veto", view.steps().stream().map(VetoStep::id).toList()));
        return "veto/show";
    }
}
