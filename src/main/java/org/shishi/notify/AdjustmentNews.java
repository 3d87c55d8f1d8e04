package org.shishi.notify;

import java.util.List;
import org.shishi.adjustment.AdjustmentTold;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What has become of an adjustment, for whoever asked for it. */
@Component
class AdjustmentNews {

    private final Inbox inbox;

    AdjustmentNews(Inbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(AdjustmentTold told) {
        inbox.tell(
                List.of(told.askedBy()),
                told.approved() ? "notify.adjustment.approved" : "notify.adjustment.rejected",
                List.of(told.code()),
                "/votes/adjustments/" + told.id());
    }
}
