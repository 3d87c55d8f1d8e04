package org.shishi.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** What calendar programs rely on (RFC 5545). */
class FeedWriterTests {

    private static final Instant STAMP = Instant.parse("2023-11-22T16:00:00Z");
    private static final String LONG = "时限：祯埠镇陈篆至海口南岸(祯埠段)道路安全防护设施建设; 一期,二期 \\ 三期，需要在今年年底以前由𠅤𠅤𠅤𠅤𠅤𠅤𠅤𠅤𠅤𠅤完成";

    private final FeedWriter.Event event = new FeedWriter.Event(
            "a1@shishi", LocalDate.of(2023, 12, 31), "时限", LONG, URI.create("http://localhost/projects/2023-X-05-03"));

    private final String text = FeedWriter.write("民生实事", List.of(event), STAMP);

    @Test
    void aDayIsWholeAndKeepsNobodyBusy() {
        assertThat(unfolded())
                .contains(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "DTSTART;VALUE=DATE:20231231",
                        "DTSTAMP:20231122T160000Z",
                        "UID:a1@shishi",
                        "TRANSP:TRANSPARENT",
                        "END:VCALENDAR")
                .anyMatch(line -> line.startsWith("PRODID:"))
                .anyMatch(line -> line.startsWith("URL") && line.endsWith("http://localhost/projects/2023-X-05-03"));
        assertThat(unfolded().stream().filter(line -> line.startsWith("DTSTAMP")))
                .hasSize(1);
    }

    @Test
    void textIsEscapedAndComesBackAsItWas() throws IOException, ParserException {
        assertThat(unfolded()).anyMatch(line -> line.startsWith("SUMMARY:") && line.contains("建设\\; 一期\\,二期 \\\\ 三期"));
        var read = new CalendarBuilder().build(new StringReader(text));
        var back = (VEvent) read.getComponents().get(0);
        assertThat(back.getSummary().getValue()).isEqualTo(LONG);
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndEachEndsWithCrLf() {
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .as(line)
                        .isLessThanOrEqualTo(75));
    }

    @Test
    void anEmptyCalendarIsOneToo() throws IOException, ParserException {
        var empty = FeedWriter.write("民生实事", List.of(), STAMP);
        assertThat(new CalendarBuilder().build(new StringReader(empty)).getComponents())
                .isEmpty();
    }

    private List<String> unfolded() {
        return Arrays.asList(text.replace("\r\n ", "").split("\r\n"));
    }
}
