package org.shishi.notify.web;

import java.util.List;
import java.util.Locale;
import org.shishi.notify.DueList;
import org.shishi.notify.Inbox;
import org.shishi.notify.NotificationView;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inbox")
class InboxApi {

    private final Inbox inbox;
    private final DueList dues;
    private final MessageSource messages;

    InboxApi(Inbox inbox, DueList dues, MessageSource messages) {
        this.inbox = inbox;
        this.dues = dues;
        this.messages = messages;
    }

    @GetMapping
    PagedModel<Message> list(Actor actor, Pageable page, Locale locale) {
        return new PagedModel<>(inbox.of(actor, page).map(one -> message(one, locale)));
    }

    @GetMapping("/due")
    List<DueItem> due(Actor actor, Viewpoint from, Locale locale) {
        return DueItem.of(dues.of(actor, from.asOf()), messages, locale);
    }

    @PostMapping("/{id}/read")
    Message read(Actor actor, @PathVariable long id, Locale locale) {
        return message(inbox.read(actor, id), locale);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Actor actor) {
        inbox.readAll(actor);
    }

    private Message message(NotificationView one, Locale locale) {
        return Message.of(one, messages, locale);
    }
}
