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
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.ListExport;
import org.shishi.supervision.common.ListHeadings;
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
    private final LabelSource labelSource;

    FindingListPages(Findings findings, LabelSource labelSource) {
        this.findings = findings;
        this.labelSource = labelSource;
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
        var labels = labelSource.in(locale);
        model.addAttribute(
                "page", findings.find(actor, query.filter(from), page).map(f -> FindingLine.of(f, labels)));
        model.addAttribute("query", query);
        model.addAttribute("heads", heads(query));
        model.addAttribute("categories", labels.choices(FindingCategory.values()));
        model.addAttribute("severities", labels.choices(Severity.values()));
        model.addAttribute("states", labels.choices(FindingState.values()));
        model.addAttribute("units", labelSource.unitChoices(actor));
        model.addAttribute("address", ListExport.query(request));
        model.addAttribute("mayRecord", Policy.mayEver(actor, Action.FINDING_RECORD));
        return "supervision/findings";
    }

    private static List<ListHeadings.Heading> heads(FindingQuery query) {
        var now = query.order();
        boolean down = query.filter(ListExport.ANY).descending();
        return List.of(
                ListHeadings.sorting("supervision.finding.foundOn", Order.FOUND, now, down),
                ListHeadings.sorting("supervision.project.name", Order.PROJECT, now, down),
                ListHeadings.plain("supervision.finding.description"),
                ListHeadings.sorting("supervision.finding.category", Order.CATEGORY, now, down),
                ListHeadings.sorting("supervision.finding.severity", Order.SEVERITY, now, down),
                ListHeadings.sorting("supervision.finding.unit", Order.UNIT, now, down),
                ListHeadings.sorting("supervision.finding.dueOn", Order.DUE, now, down),
                ListHeadings.sorting("supervision.state", Order.STATE, now, down));
    }

    @GetMapping("/export.{type:xlsx|csv}")
    void export(
            Actor actor, Viewpoint from, FindingQuery query, @PathVariable String type, HttpServletResponse response)
            throws IOException {
        var labels = labelSource.in(Locale.SIMPLIFIED_CHINESE);
        var all = findings.find(actor, query.filter(from), Pageable.unpaged()).getContent();
        var title = labels.say("supervision.findings.title");
        ListExport.write(
                response, type, from, title, FindingSheet.COLUMNS, all.stream().map(f -> FindingSheet.row(f, labels)));
    }
}
