package org.shishi.supervision.notice;

import org.shishi.policy.Actor;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.StepPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** One step of a notice: signing, answering, checking. */
@Controller
@RequestMapping("/supervision/notices/{id}")
class NoticeStepPages extends StepPages<NoticeVerb, NoticeStepForm> {

    private static final int DAYS_AFTER_RETURN = 5;

    private final Notices notices;
    private final NoticeStepHandler steps;

    NoticeStepPages(Notices notices, NoticeStepHandler steps, LabelSource labelSource) {
        super(NoticePages.PLACE, labelSource);
        this.notices = notices;
        this.steps = steps;
    }

    @Override
    protected NoticeVerb verb(String word) {
        return NoticeStepHandler.verb(word);
    }

    @Override
    protected void open(Actor actor, long id, NoticeVerb verb) {
        notices.open(actor, id, verb);
    }

    @Override
    protected NoticeStepForm empty(Actor actor, long id) {
        return NoticeStepForm.empty(DAYS_AFTER_RETURN);
    }

    /** A notice that goes a step up has another one after it: that one is shown. */
    @Override
    protected long take(Actor actor, long id, NoticeVerb verb, NoticeStepForm form) {
        return steps.take(actor, id, verb, form).id();
    }

    @Override
    protected RecordPage page(Actor actor, long id, Labels labels) {
        return new NoticePage(notices.get(actor, id), labels);
    }

    @Override
    protected String question(NoticeVerb verb) {
        return "supervision.notice.reason." + verb;
    }

    @Override
    protected String done(NoticeVerb verb) {
        return "supervision.notice.done." + verb;
    }
}
