package org.shishi.supervision.finding;

import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.ListHeadings;
import org.shishi.supervision.common.ListPages;
import org.shishi.supervision.finding.FindingQuery.Order;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The findings (问题清单) as a list and as a file. */
@Controller
@RequestMapping("/supervision/findings")
class FindingListPages extends ListPages<FindingQuery, FindingView> {

    private final Findings findings;
    private final LabelSource labelSource;

    FindingListPages(Findings findings, LabelSource labelSource) {
        super(FindingPages.PLACE, Action.FINDING_RECORD, FindingSheet.SHEET, labelSource);
        this.findings = findings;
        this.labelSource = labelSource;
    }

    @Override
    protected Page<FindingView> find(Actor actor, Viewpoint from, FindingQuery query, Pageable page) {
        return findings.find(actor, new FindingFilter(from.year(), from.asOf(), query), page);
    }

    @Override
    protected FindingLine line(FindingView finding, Labels labels) {
        return FindingLine.of(finding, labels);
    }

    @Override
    protected void addParts(Actor actor, Viewpoint from, FindingQuery query, Labels labels, Model model) {
        model.addAttribute("heads", heads(new ListHeadings(query.order(), query.descending())));
        model.addAttribute("categories", labels.choices(FindingCategory.values()));
        model.addAttribute("severities", labels.choices(Severity.values()));
        model.addAttribute("states", labels.choices(FindingState.values()));
        model.addAttribute("units", labelSource.unitChoices(actor));
    }

    private static List<ListHeadings.Heading> heads(ListHeadings heads) {
        return List.of(
                heads.by(Order.FOUND, "FindingField.FOUND_ON"),
                heads.by(Order.PROJECT, "supervision.project.name"),
                ListHeadings.plain("FindingField.DESCRIPTION"),
                heads.by(Order.CATEGORY, "FindingField.CATEGORY"),
                heads.by(Order.SEVERITY, "FindingField.SEVERITY"),
                heads.by(Order.UNIT, "FindingField.UNIT"),
                heads.by(Order.DUE, "FindingField.DUE_ON"),
                heads.by(Order.STATE, "supervision.state"));
    }
}
