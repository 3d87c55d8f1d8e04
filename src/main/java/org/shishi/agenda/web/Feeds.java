package org.shishi.agenda.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.shishi.agenda.Agenda;
import org.shishi.agenda.AgendaEntry;
import org.shishi.agenda.AgendaKind;
import org.shishi.policy.Actor;
import org.shishi.shared.Sha256;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person's calendar program gets: what is due and not done, from last month to a year ahead. */
@Component
class Feeds {

    /** More of one kind on one day are told as one, or a phone would show nothing else. */
    private static final int MOST_A_DAY = 10;

    private static final int MONTHS_BACK = 1;
    private static final int MONTHS_AHEAD = 13;

    private final Agenda agenda;
    private final MessageSource messages;
    private final Clock clock;

    Feeds(Agenda agenda, MessageSource messages, Clock clock) {
        this.agenda = agenda;
        this.messages = messages;
        this.clock = clock;
    }

    private record DayAndKind(LocalDate on, AgendaKind kind) {}

    /**
     * The calendar as text; the same all day as long as nothing changes.
     *
     * @param site where the application is, for the links
     */
    String of(Actor actor, String site) {
        var today = LocalDate.now(clock);
        var language = actor.language();
        var locale = language == null ? Locale.SIMPLIFIED_CHINESE : Locale.forLanguageTag(language);
        var first = today.minusMonths(MONTHS_BACK);
        var last = today.plusMonths(MONTHS_AHEAD);
        boolean mine = Agenda.mine(actor, null);
        var due = agenda.between(actor, first, last, today, mine, locale);
        var crowded = agenda.crowded(actor, first, last, mine, locale);
        return FeedWriter.write(
                messages.getMessage("agenda.feed.name", null, locale),
                events(due, crowded, site, locale),
                today.atStartOfDay(clock.getZone()).toInstant());
    }

    private List<FeedWriter.Event> events(List<AgendaEntry> due, Set<LocalDate> crowded, String site, Locale locale) {
        var together = new LinkedHashMap<DayAndKind, List<AgendaEntry>>();
        due.stream()
                .filter(entry -> !entry.done())
                .forEach(entry -> together.computeIfAbsent(
                                new DayAndKind(entry.on(), entry.kind()), any -> new ArrayList<>())
                        .add(entry));
        return together.entrySet().stream()
                .flatMap(day -> day.getValue().size() > MOST_A_DAY
                        ? Stream.of(summed(
                                day.getKey(),
                                day.getValue().size(),
                                crowded.contains(day.getKey().on()),
                                site,
                                locale))
                        : day.getValue().stream().map(entry -> event(entry, site, locale)))
                .toList();
    }

    private FeedWriter.Event event(AgendaEntry entry, String site, Locale locale) {
        var kind = messages.getMessage(entry.kind(), locale);
        var summary = messages.getMessage("agenda.feed.entry", new Object[] {kind, entry.title()}, locale);
        return new FeedWriter.Event(uid(entry.id()), entry.on(), kind, summary, URI.create(site + entry.path()));
    }

    private FeedWriter.Event summed(DayAndKind day, int number, boolean crowded, String site, Locale locale) {
        var kind = messages.getMessage(day.kind(), locale);
        var summary = messages.getMessage(
                crowded ? "agenda.feed.several.over" : "agenda.feed.several", new Object[] {kind, number}, locale);
        var path = "/calendar?month=" + YearMonth.from(day.on()) + "&day=" + day.on();
        return new FeedWriter.Event(uid(day.kind() + ":" + day.on()), day.on(), kind, summary, URI.create(site + path));
    }

    private static String uid(String id) {
        return Sha256.hex(id).substring(0, 32) + "@shishi";
    }
}
