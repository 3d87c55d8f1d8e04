package org.shishi.supervision.notice;

import org.shishi.supervision.common.Labels;

/** One notice on a list, in words. */
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

    public static NoticeLine of(NoticeView notice, Labels labels) {
        return new NoticeLine(
                NoticePages.PLACE.of(notice.id()),
                notice.number(),
                labels.text(notice.kind()),
                labels.text(notice.colour()),
                notice.colour().tone(),
                notice.matter(),
                notice.unit(),
                Labels.day(notice.issuedOn()),
                Labels.day(notice.dueOn()),
                notice.clock().text(labels),
                notice.clock().tone(),
                labels.text(notice.state()),
                notice.state().tone());
    }
}
