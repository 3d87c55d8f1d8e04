package org.shishi.notify.web;

import java.util.Locale;
import org.shishi.notify.DueList;
import org.shishi.notify.Inbox;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one was told, and what is due today. */
@Controller
@RequestMapping("/inbox")
class InboxPages {

    private final Inbox inbox;
    private final DueList dues;
    private final MessageSource messages;

    InboxPages(Inbox inbox, DueList dues, MessageSource messages) {
        this.inbox = inbox;
        this.dues = dues;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, @PageableDefault(size = 25) Pageable page, Locale locale, Model model) {
        model.addAttribute("messages", inbox.of(actor, page).map(one -> Message.of(one, messages, locale)));
        model.addAttribute("dues", DueItem.of(dues.of(actor, from.asOf()), messages, locale));
        return "notify/inbox";
    }

    /** Reading changes something, so it is a form; it leads to what the message is about. */
    @PostMapping("/{id}/read")
    String read(Actor actor, @PathVariable long id) {
        return "redirect:" + inbox.read(actor, id).link();
    }

    @PostMapping("/read")
    String readAll(Actor actor, RedirectAttributes flash) {
        inbox.readAll(actor);
        flash.addFlashAttribute("notice", "notify.all.read");
        return "redirect:/inbox";
    }
}
