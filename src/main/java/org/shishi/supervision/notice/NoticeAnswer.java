package org.shishi.supervision.notice;

/** What a unit answers to a notice: what it did, what came of it, and what shows it. */
public record NoticeAnswer(String measures, String result, String evidence) {

    static final NoticeAnswer NONE = new NoticeAnswer("", "", "");
}
