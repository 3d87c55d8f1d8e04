package org.shishi.agenda.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes days into a calendar as RFC 5545 says: whole days, which keep nobody busy. */
final class FeedWriter {

    private static final String LINE_END = "\r\n";
    private static final int LONGEST_LINE = 75;

    private FeedWriter() {}

    /**
     * A day with what is due on it.
     *
     * @param uid the same for as long as it is the same thing
     */
    record Event(String uid, LocalDate on, String kind, String summary, URI url) {}

    static String write(String name, List<Event> events, Instant stamp) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Shishi//Livelihood projects//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        events.forEach(event -> calendar.add(written(event, stamp)));
        var out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(out.toString().replace(LINE_END + " ", ""));
    }

    /** RFC 5545 counts octets; the library folds after so many characters, and would cut rare ones in two. */
    private static String folded(String unfolded) {
        var text = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < unfolded.length(); at += Character.charCount(unfolded.codePointAt(at))) {
            int sign = unfolded.codePointAt(at);
            int size = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            boolean ends = sign == '\r' || sign == '\n';
            if (!ends && octets + size > LONGEST_LINE) {
                text.append(LINE_END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(sign);
            octets = ends ? 0 : octets + size;
        }
        return text.toString();
    }

    private static VEvent written(Event event, Instant stamp) {
        var day = new VEvent(event.on(), event.summary());
        day.removeAll("DTSTAMP");
        day.add(new DtStamp(stamp));
        day.add(new Uid(event.uid()));
        day.add(new Categories(event.kind()));
        day.add(new Url(event.url()));
        day.add(ImmutableTransp.TRANSPARENT);
        return day;
    }
}
