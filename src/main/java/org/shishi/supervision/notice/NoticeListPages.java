package org.shishi.supervision.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.ListExport;
import org.shishi.supervision.common.ListHeadings;
import org.shishi.supervision.notice.NoticeFilter.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The notices as a list and as a file. */
@Controller
@RequestMapping("/supervision/notices")
class NoticeListPages {

    private final Notices notices;
    private final LabelSource labelSource;

    NoticeListPages(Notices notices, LabelSource labelSource) {
        this.notices = notices;
        this.labelSource = labelSource;
    }

    @GetMapping
    String list(
            Actor actor,
            Viewpoint from,
            NoticeQuery query,
            @PageableDefault(size = 25) Pageable page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var labels = labelSource.in(locale);
        model.addAttribute("page", notices.find(actor, query.filter(from), page).map(n -> NoticeLine.of(n, labels)));
        model.addAttribute("query", query);
        model.addAttribute("heads", heads(query));
        model.addAttribute("kinds", labels.choices(NoticeKind.values()));
        model.addAttribute("colours", labels.choices(NoticeColour.values()));
        model.addAttribute("states", labels.choices(NoticeState.values()));
        model.addAttribute("dues", NoticeFilter.Due.values());
        model.addAttribute("units", labelSource.unitChoices(actor));
        model.addAttribute("address", ListExport.query(request));
        model.addAttribute("mayDraft", Policy.mayEver(actor, Action.NOTICE_DRAFT));
        return "supervision/notices";
    }

    private static List<ListHeadings.Heading> heads(NoticeQuery query) {
        var now = query.order();
        boolean down = query.filter(ListExport.ANY).descending();
        return List.of(
                ListHeadings.sorting("supervision.notice.number", Order.NUMBER, now, down),
                ListHeadings.sorting("supervision.notice.colour", Order.COLOUR, now, down),
                ListHeadings.sorting("supervision.notice.matter", Order.MATTER, now, down),
                ListHeadings.sorting("supervision.notice.unit", Order.UNIT, now, down),
                ListHeadings.plain("supervision.notice.issuedOn"),
                ListHeadings.sorting("supervision.notice.dueOn", Order.DUE, now, down),
                ListHeadings.sorting("supervision.state", Order.STATE, now, down));
    }

    @GetMapping("/export.{type:xlsx|csv}")
    void export(Actor actor, Viewpoint from, NoticeQuery query, @PathVariable String type, HttpServletResponse response)
            throws IOException {
        var labels = labelSource.in(Locale.SIMPLIFIED_CHINESE);
        var all = notices.find(actor, query.filter(from), Pageable.unpaged()).getContent();
        var title = labels.say("supervision.notices.title");
        ListExport.write(
                response, type, from, title, NoticeSheet.COLUMNS, all.stream().map(n -> NoticeSheet.row(n, labels)));
    }
}
