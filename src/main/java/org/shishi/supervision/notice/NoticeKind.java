package org.shishi.supervision.notice;

import java.util.Arrays;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Issuer;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.supervision.common.SupervisionSettings;
import org.springframework.context.MessageSourceResolvable;

/**
 * The notices, each with the title of its form and what its document number adds to the mark of the office that issues it: the
 * inspection office's four grow graver step by step, the standing committee has one.
 */
public enum NoticeKind implements MessageSourceResolvable {
    REMINDER("提醒函", "提"),
    ASSIGNMENT("重要事项交办单", ""),
    ORDER("督办单", "办"),
    SUMMONS("约谈通知书", "约"),
    CONGRESS_ORDER("督办函", "");

    private final String title;
    private final String ending;

    NoticeKind(String title, String ending) {
        this.title = title;
        this.ending = ending;
    }

    /** The title of the paper, which is Chinese in every language. */
    public String title() {
        return title;
    }

    /** In whose name it is issued. */
    public Issuer issuer() {
        return this == CONGRESS_ORDER ? Issuer.STANDING_COMMITTEE : Issuer.INSPECTION_OFFICE;
    }

    /** Those that this person may draft, the mildest first. */
    static List<NoticeKind> draftedBy(Actor actor) {
        return Arrays.stream(values())
                .filter(kind -> Policy.decide(
                                actor,
                                Action.NOTICE_DRAFT,
                                Resource.all("notices").issuedBy(kind.issuer()))
                        .allowed())
                .toList();
    }

    /** What names the series in document numbers: 青督 and its kind. */
    String mark(SupervisionSettings settings) {
        return settings.mark(issuer()) + ending;
    }

    /** What follows when a notice of this kind goes unanswered. */
    NoticeKind next() {
        return this == SUMMONS || this == CONGRESS_ORDER ? this : values()[ordinal() + 1];
    }

    @Override
    public String[] getCodes() {
        return new String[] {"NoticeKind." + name()};
    }
}
