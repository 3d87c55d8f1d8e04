package org.shishi.supervision.notice;

import org.springframework.context.MessageSourceResolvable;

/** The four notices, each with the title of its form and what its document number adds to the county's mark. */
public enum NoticeKind implements MessageSourceResolvable {
    REMINDER("提醒函", "提"),
    ASSIGNMENT("重要事项交办单", ""),
    ORDER("督办单", "办"),
    SUMMONS("约谈通知书", "约");

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

    /** What names the series in document numbers: 青督 and its kind. */
    String mark(String county) {
        return county + ending;
    }

    /** What follows when a notice of this kind goes unanswered. */
    NoticeKind next() {
        return this == SUMMONS ? SUMMONS : values()[ordinal() + 1];
    }

    @Override
    public String[] getCodes() {
        return new String[] {"NoticeKind." + name()};
    }
}
