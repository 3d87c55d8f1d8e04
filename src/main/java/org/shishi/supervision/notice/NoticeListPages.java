package org.shishi.supervision.notice;

import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.ListHeadings;
import org.shishi.supervision.common.ListPages;
import org.shishi.supervision.notice.NoticeQuery.Order;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The notices as a list and as a file. */
@Controller
@RequestMapping("/supervision/notices")
class NoticeListPages extends ListPages<NoticeQuery, NoticeView> {

    private final Notices notices;
    private final LabelSource labelSource;

    NoticeListPages(Notices notices, LabelSource labelSource) {
        super(NoticePages.PLACE, Action.NOTICE_DRAFT, NoticeSheet.SHEET, labelSource);
        this.notices = notices;
        this.labelSource = labelSource;
    }

    @Override
    protected Page<NoticeView> find(Actor actor, Viewpoint from, NoticeQuery query, Pageable page) {
        return notices.find(actor, new NoticeFilter(from.year(), from.asOf(), query), page);
    }

    @Override
    protected NoticeLine line(NoticeView notice, Labels labels) {
        return NoticeLine.of(notice, labels);
    }

    @Override
    protected void addParts(Actor actor, Viewpoint from, NoticeQuery query, Labels labels, Model model) {
        model.addAttribute("heads", heads(new ListHeadings(query.order(), query.descending())));
        model.addAttribute("kinds", labels.choices(NoticeKind.values()));
        model.addAttribute("colours", labels.choices(NoticeColour.values()));
        model.addAttribute("states", labels.choices(NoticeState.values()));
        model.addAttribute("dues", NoticeFilter.Due.values());
        model.addAttribute("units", labelSource.unitChoices(actor));
    }

    private static List<ListHeadings.Heading> heads(ListHeadings heads) {
        return List.of(
                heads.by(Order.NUMBER, "supervision.notice.number"),
                heads.by(Order.COLOUR, "supervision.notice.colour"),
                heads.by(Order.MATTER, "supervision.notice.matter"),
                heads.by(Order.UNIT, "supervision.notice.unit"),
                ListHeadings.plain("supervision.notice.issuedOn"),
                heads.by(Order.DUE, "supervision.notice.dueOn"),
                heads.by(Order.STATE, "supervision.state"));
    }
}
