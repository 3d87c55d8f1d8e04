package org.shishi.supervision.notice;

import java.util.EnumSet;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.supervision.common.Verb;
import org.springframework.stereotype.Component;

/** Hands a step, which page and API name by the last word of the address, to the service that carries it out. */
@Component
class NoticeStepHandler {

    private static final Set<NoticeVerb> STEPS =
            EnumSet.complementOf(EnumSet.of(NoticeVerb.DRAFT, NoticeVerb.CHANGE, NoticeVerb.RESCHEDULE));

    private final NoticeDrafts drafts;
    private final NoticeAnswers answers;
    private final NoticeChecks checks;

    NoticeStepHandler(NoticeDrafts drafts, NoticeAnswers answers, NoticeChecks checks) {
        this.drafts = drafts;
        this.answers = answers;
        this.checks = checks;
    }

    static NoticeVerb verb(String word) {
        return Verb.of(STEPS, word, Action.NOTICE_READ);
    }

    NoticeView take(Actor actor, long id, NoticeVerb verb, NoticeStepForm form) {
        var reason = form.reasonOrEmpty();
        return switch (verb) {
            case WITHDRAW -> drafts.withdraw(actor, id, reason);
            case ISSUE -> drafts.issue(actor, id, form.version());
            case ESCALATE -> drafts.escalate(actor, id, reason);
            case SIGN -> answers.sign(actor, id);
            case ANSWER -> answers.answer(actor, id, form.answer());
            case ASK_EXTENSION -> answers.askExtension(actor, id, form.daysOrNone(), reason);
            case GRANT_EXTENSION -> checks.grantExtension(actor, id, form.version(), reason);
            case REFUSE_EXTENSION -> checks.refuseExtension(actor, id, form.version(), reason);
            case VERIFY -> checks.verify(actor, id, form.version(), reason);
            case SEND_BACK -> checks.sendBack(actor, id, form.version(), reason, form.daysOrNone());
            case CLOSE -> checks.close(actor, id, form.version(), reason);
            case DRAFT, CHANGE, RESCHEDULE -> throw new IllegalArgumentException(verb.name());
        };
    }
}
