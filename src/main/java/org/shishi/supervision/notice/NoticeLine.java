package org.shishi.supervision.notice;

import org.shishi.supervision.common.Files;
import org.shishi.supervision.common.Words;

/** One slip on a list, in words. */
public record NoticeLine(
        String href,
        String number,
        String kind,
        String colour,
        String colourTone,
        String matter,
        String unit,
        String issuedOn,
        String dueOn,
        String clock,
        String clockTone,
        String state,
        String stateTone) {

    public static NoticeLine of(NoticeView notice, Words words) {
        return new NoticeLine(
                "/supervision/notices/" + notice.id(),
                notice.number(),
                words.text(notice.kind()),
                words.text(notice.colour()),
                notice.colour().tone(),
                notice.matter(),
                notice.unit(),
                Files.text(notice.issuedOn()),
                Files.text(notice.dueOn()),
                notice.clock().text(words),
                notice.clock().tone(),
                words.text(notice.state()),
                notice.state().tone());
    }
}
