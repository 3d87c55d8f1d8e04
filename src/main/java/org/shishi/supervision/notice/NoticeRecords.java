package org.shishi.supervision.notice;

import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.supervision.common.Attribution;
import org.springframework.stereotype.Component;

/** Loads and keeps notices, each change with its step. */
@Component
class NoticeRecords {

    private final NoticeRepository notices;
    private final NoticeStepRepository steps;
    private final Notices views;

    NoticeRecords(NoticeRepository notices, NoticeStepRepository steps, Notices views) {
        this.notices = notices;
        this.steps = steps;
        this.views = views;
    }

    Notice get(long id, Action action) {
        return notices.findById(id).orElseThrow(() -> Notices.hidden(id, action));
    }

    Notice save(Notice notice) {
        return notices.save(notice);
    }

    /** Whether this person has answered the notice, for whatever unit. */
    boolean answeredBy(long id, Actor actor) {
        return actor.id() != null && steps.existsByNoticeIdAndVerbAndAccountId(id, NoticeVerb.ANSWER, actor.id());
    }

    boolean existsAbout(long finding, Set<NoticeState> open) {
        return notices.existsByFindingIdAndStateIn(finding, open);
    }

    void addStep(Notice notice, NoticeVerb verb, Attribution attribution, String reason) {
        steps.save(new NoticeStep(notice, verb, attribution, reason, NoticeAnswer.NONE, null));
    }

    void addStep(Notice notice, NoticeVerb verb, Attribution attribution, String reason, int days) {
        steps.save(new NoticeStep(notice, verb, attribution, reason, NoticeAnswer.NONE, days));
    }

    void addAnswer(Notice notice, NoticeVerb verb, Attribution attribution, NoticeAnswer answer) {
        steps.save(new NoticeStep(notice, verb, attribution, "", answer, null));
    }

    /** What the notice is now, with everything done so far. */
    NoticeView view(Notice notice) {
        notices.flush();
        return views.view(notice.id());
    }
}
