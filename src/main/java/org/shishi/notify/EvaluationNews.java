package org.shishi.notify;

import java.util.List;
import java.util.Set;
import org.shishi.account.NewsRecipients;
import org.shishi.evaluation.EvaluationPublished;
import org.shishi.evaluation.ObjectionTold;
import org.shishi.policy.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What becomes of an evaluation: for the units that are judged, and the office that decides on what they object to. */
@Component
class EvaluationNews {

    private static final Set<Role> OFFICE = Set.of(Role.INSPECTION_OFFICE);

    private final Inbox inbox;
    private final NewsRecipients people;

    EvaluationNews(Inbox inbox, NewsRecipients people) {
        this.inbox = inbox;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(EvaluationPublished told) {
        told.units()
                .forEach(unit -> inbox.tell(
                        people.ofUnit(unit.id(), NoticeNews.ANSWERING),
                        "notify.evaluation.published",
                        List.of(
                                String.valueOf(told.planYear()),
                                told.objectionsUntil().toString()),
                        "/evaluations/" + told.id() + "/units/" + unit.code()));
    }

    @ApplicationModuleListener
    void on(ObjectionTold told) {
        inbox.settle(told.link(), List.of("notify.evaluation.objection.raised"));
        inbox.tell(
                told.what() == ObjectionTold.What.RAISED
                        ? people.with(OFFICE)
                        : people.ofUnit(told.unitId(), NoticeNews.ANSWERING),
                code(told.what()),
                List.of(told.unit(), told.indicator()),
                told.link());
    }

    private static String code(ObjectionTold.What what) {
        return switch (what) {
            case RAISED -> "notify.evaluation.objection.raised";
            case UPHELD -> "notify.evaluation.objection.upheld";
            case DISMISSED -> "notify.evaluation.objection.dismissed";
            case REVOKED -> "notify.evaluation.objection.revoked";
        };
    }
}
