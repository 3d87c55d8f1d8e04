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
import org.shishi.supervision.common.Files;
import org.shishi.supervision.common.Heads;
import org.shishi.supervision.common.SupervisionWords;
import org.shishi.supervision.notice.NoticeFilter.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The slips as a list and as a file. */
@Controller
@RequestMapping("/supervision/notices")
class NoticeListPages {

    private final Notices notices;
    private final SupervisionWords words;

    NoticeListPages(Notices notices, SupervisionWords words) {
        this.notices = notices;
        this.words = words;
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
        var said = words.in(locale);
        model.addAttribute("page", notices.find(actor, query.filter(from), page).map(n -> NoticeLine.of(n, said)));
        model.addAttribute("query", query);
        model.addAttribute("heads", heads(query));
        model.addAttribute("kinds", said.choices(NoticeKind.values()));
        model.addAttribute("colours", said.choices(NoticeColour.values()));
        model.addAttribute("states", said.choices(NoticeState.values()));
        model.addAttribute("dues", NoticeFilter.Due.values());
        model.addAttribute("units", words.units(actor));
        model.addAttribute("address", Files.query(request));
        model.addAttribute("mayDraft", Policy.mayEver(actor, Action.NOTICE_DRAFT));
        return "supervision/notices";
    }

    private static List<Heads.Head> heads(NoticeQuery query) {
        var now = query.order();
        boolean down = query.filter(Files.ANY).descending();
        return List.of(
                Heads.sorting("supervision.notice.number", Order.NUMBER, now, down),
                Heads.sorting("supervision.notice.colour", Order.COLOUR, now, down),
                Heads.sorting("supervision.notice.matter", Order.MATTER, now, down),
                Heads.sorting("supervision.notice.unit", Order.UNIT, now, down),
                Heads.plain("supervision.notice.issuedOn"),
                Heads.sorting("supervision.notice.dueOn", Order.DUE, now, down),
                Heads.sorting("supervision.state", Order.STATE, now, down));
    }

    @GetMapping("/export.{type:xlsx|csv}")
    void export(Actor actor, Viewpoint from, NoticeQuery query, @PathVariable String type, HttpServletResponse response)
            throws IOException {
        var said = words.in(Locale.SIMPLIFIED_CHINESE);
        var all = notices.find(actor, query.filter(from), Pageable.unpaged()).getContent();
        var title = said.say("supervision.notices.title");
        Files.write(
                response, type, from, title, NoticeSheet.COLUMNS, all.stream().map(n -> NoticeSheet.row(n, said)));
    }
}
