package org.shishi.supervision.notice;

import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.supervision.common.Doing;
import org.springframework.stereotype.Component;

/** Loads and keeps slips, each change with its step. */
@Component
class NoticeBook {

    private final NoticeRepository notices;
    private final NoticeStepRepository steps;
    private final Notices views;

    NoticeBook(NoticeRepository notices, NoticeStepRepository steps, Notices views) {
        this.notices = notices;
        this.steps = steps;
        this.views = views;
    }

    Notice get(long id, Action action) {
        return notices.findById(id).orElseThrow(() -> Notices.hidden(id, action));
    }

    Notice add(Notice notice) {
        return notices.save(notice);
    }

    /** Whether this person has answered the slip, for whatever unit. */
    boolean answeredBy(long id, Actor actor) {
        return actor.id() != null && steps.existsByNoticeIdAndVerbAndAccountId(id, NoticeVerb.ANSWER, actor.id());
    }

    boolean openAbout(long finding, List<NoticeState> open) {
        return notices.existsByFindingIdAndStateIn(finding, open);
    }

    void write(Notice notice, NoticeVerb verb, Doing doing, String reason) {
        steps.save(new NoticeStep(notice, verb, doing, reason, NoticeAnswer.NONE, null));
    }

    void write(Notice notice, NoticeVerb verb, Doing doing, String reason, int days) {
        steps.save(new NoticeStep(notice, verb, doing, reason, NoticeAnswer.NONE, days));
    }

    void answer(Notice notice, NoticeVerb verb, Doing doing, NoticeAnswer answer) {
        steps.save(new NoticeStep(notice, verb, doing, "", answer, null));
    }

    /** What the slip is now, with everything done so far. */
    NoticeView view(Notice notice) {
        notices.flush();
        return views.view(notice.id());
    }
}
