package org.shishi.notify;

import org.shishi.frame.UnreadMessages;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.stereotype.Component;

/** Puts the count of the inbox into the header of every page. */
@Component
class UnreadCount implements UnreadMessages {

    private final Inbox inbox;
    private final Remembered<Long, Integer> counts;

    UnreadCount(Inbox inbox, TableStamps stamps) {
        this.inbox = inbox;
        this.counts = stamps.remembered("notification");
    }

    @Override
    public int of(long account) {
        return counts.get(account, inbox::unread);
    }
}
