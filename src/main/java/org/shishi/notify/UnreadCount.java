package org.shishi.notify;

import org.shishi.frame.UnreadMessages;
import org.springframework.stereotype.Component;

/** Puts the count of the inbox into the header of every page. */
@Component
class UnreadCount implements UnreadMessages {

    private final Inbox inbox;

    UnreadCount(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public int of(long account) {
        return inbox.unread(account);
    }
}
