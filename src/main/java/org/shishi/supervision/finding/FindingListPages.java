package org.shishi.supervision.finding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.Files;
import org.shishi.supervision.common.Heads;
import org.shishi.supervision.common.SupervisionWords;
import org.shishi.supervision.finding.FindingFilter.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The findings (问题清单) as a list and as a file. */
@Controller
@RequestMapping("/supervision/findings")
class FindingListPages {

    private final Findings findings;
    private final SupervisionWords words;

    FindingListPages(Findings findings, SupervisionWords words) {
        this.findings = findings;
        this.words = words;
    }

    @GetMapping
    String list(
            Actor actor,
            Viewpoint from,
            FindingQuery query,
            @PageableDefault(size = 25) Pageable page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var said = words.in(locale);
        model.addAttribute(
                "page", findings.find(actor, query.filter(from), page).map(f -> FindingLine.of(f, said)));
        model.addAttribute("query", query);
        model.addAttribute("heads", heads(query));
        model.addAttribute("categories", said.choices(FindingCategory.values()));
        model.addAttribute("severities", said.choices(Severity.values()));
        model.addAttribute("states", said.choices(FindingState.values()));
        model.addAttribute("units", words.units(actor));
        model.addAttribute("address", Files.query(request));
        model.addAttribute("mayRecord", Policy.mayEver(actor, Action.FINDING_RECORD));
        return "supervision/findings";
    }

    private static List<Heads.Head> heads(FindingQuery query) {
        var now = query.order();
        boolean down = query.filter(Files.ANY).descending();
        return List.of(
                Heads.sorting("supervision.finding.foundOn", Order.FOUND, now, down),
                Heads.sorting("supervision.project.name", Order.PROJECT, now, down),
                Heads.plain("supervision.finding.description"),
                Heads.sorting("supervision.finding.category", Order.CATEGORY, now, down),
                Heads.sorting("supervision.finding.severity", Order.SEVERITY, now, down),
                Heads.sorting("supervision.finding.unit", Order.UNIT, now, down),
                Heads.sorting("supervision.finding.dueOn", Order.DUE, now, down),
                Heads.sorting("supervision.state", Order.STATE, now, down));
    }

    @GetMapping("/export.{type:xlsx|csv}")
    void export(
            Actor actor, Viewpoint from, FindingQuery query, @PathVariable String type, HttpServletResponse response)
            throws IOException {
        var said = words.in(Locale.SIMPLIFIED_CHINESE);
        var all = findings.find(actor, query.filter(from), Pageable.unpaged()).getContent();
        var title = said.say("supervision.findings.title");
        Files.write(
                response, type, from, title, FindingSheet.COLUMNS, all.stream().map(f -> FindingSheet.row(f, said)));
    }
}
