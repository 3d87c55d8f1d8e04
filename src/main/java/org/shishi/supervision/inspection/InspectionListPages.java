package org.shishi.supervision.inspection;

import static org.shishi.supervision.common.ListSheet.column;
import static org.shishi.supervision.common.ListSheet.plain;

import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.ListHeadings;
import org.shishi.supervision.common.ListPages;
import org.shishi.supervision.common.ListSheet;
import org.shishi.supervision.inspection.InspectionFilter.Order;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The inspections as a list and as a file. */
@Controller
@RequestMapping("/supervision/inspections")
class InspectionListPages extends ListPages<InspectionQuery, InspectionView> {

    private static final ListSheet<InspectionView> SHEET = ListSheet.numbered(
            "次序",
            List.of(
                    plain("日期", 12, InspectionView::heldOn),
                    column("类型", 12, (inspection, labels) -> labels.text(inspection.kind())),
                    plain("参加单位", 50, inspection -> String.join("、", inspection.bodies())),
                    plain("主题", 30, InspectionView::theme),
                    plain("点位数", 10, InspectionView::sites),
                    plain("问题数", 10, InspectionView::findings),
                    plain("结论", 50, InspectionView::conclusion)));

    private final Inspections inspections;

    InspectionListPages(Inspections inspections, LabelSource labelSource) {
        super(InspectionPages.PLACE, Action.INSPECTION_EDIT, SHEET, labelSource);
        this.inspections = inspections;
    }

    @Override
    protected Page<InspectionView> find(Actor actor, Viewpoint from, InspectionQuery query, Pageable page) {
        return inspections.find(actor, query.filter(from), page);
    }

    @Override
    protected InspectionLine line(InspectionView inspection, Labels labels) {
        return new InspectionLine(inspection, labels);
    }

    @Override
    protected void addParts(Actor actor, Viewpoint from, InspectionQuery query, Labels labels, Model model) {
        model.addAttribute("counts", inspections.counts(actor, from.year(), from.asOf()));
        model.addAttribute("heads", heads(new ListHeadings(query.order(), query.descending())));
        model.addAttribute("kinds", labels.choices(InspectionKind.values()));
    }

    private static List<ListHeadings.Heading> heads(ListHeadings heads) {
        return List.of(
                heads.by(Order.HELD, "supervision.inspection.heldOn"),
                heads.by(Order.KIND, "supervision.inspection.kind"),
                heads.by(Order.THEME, "supervision.inspection.theme"),
                ListHeadings.plain("supervision.inspection.bodies"),
                ListHeadings.plain("supervision.inspection.sites"),
                ListHeadings.plain("supervision.inspection.findings"),
                heads.by(Order.STATE, "supervision.state"));
    }
}
