package org.shishi.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;

/**
 * What the layout shows round a page, worked out once per request.
 *
 * @param ofOneYear whether the page is about something of that year, so that no other one can be chosen for it
 * @param dated whether the point of view matters here: for people who read the ledger and on the public pages
 * @param current whether the as-of date is today
 * @param action the address of this page without parameters; the way back where this page cannot be asked for again
 * @param params the parameters of the address
 * @param section where the page lies, when it is not a section itself
 * @param back the page that led here, on this server
 * @param repeatable whether it may be asked for again; not what answers a form
 */
record PageFrame(
        String county,
        boolean demo,
        Viewpoint viewpoint,
        boolean ofOneYear,
        boolean dated,
        boolean current,
        int thisYear,
        String asOfInWords,
        String nowInWords,
        String action,
        List<Param> params,
        String otherLanguage,
        @Nullable NavItem section,
        String back,
        boolean repeatable) {

    record Param(String name, String value) {}

    private static final List<String> SWITCHED = List.of(Viewpoints.YEAR, Viewpoints.AS_OF, "lang", "page");
    private static final int YEARS_BACK = 8;

    /** The same round a page about something of that year. */
    PageFrame of(int year) {
        return new PageFrame(
                county,
                demo,
                new Viewpoint(year, viewpoint.asOf()),
                true,
                dated,
                current,
                thisYear,
                asOfInWords,
                nowInWords,
                action,
                params,
                otherLanguage,
                section,
                back,
                repeatable);
    }

    /** The parameters that a switch of the point of view keeps. */
    public List<Param> kept() {
        return params.stream().filter(p -> !SWITCHED.contains(p.name())).toList();
    }

    /** The years to choose from. */
    public List<Integer> years() {
        var usual = IntStream.rangeClosed(thisYear - YEARS_BACK, thisYear + 1).boxed();
        return Stream.concat(usual, Stream.of(viewpoint.year()))
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }

    /** The year as digits; a message would write it as 2,023. */
    public String yearInWords() {
        return String.valueOf(viewpoint.year());
    }

    /** As it stands in forms: 2024-01-08. */
    public String today() {
        return nowInWords.substring(0, 10);
    }

    /** Whether the page shows a day before today. */
    public boolean past() {
        return viewpoint.asOf().isBefore(LocalDate.parse(today()));
    }

    public String todayLink() {
        return withParam(Viewpoints.AS_OF, "today");
    }

    public String languageLink() {
        return withParam("lang", otherLanguage);
    }

    /** The address of this page with one parameter set and all others kept. */
    public String withParam(String name, Object value) {
        var all = new ArrayList<>(
                params.stream().filter(p -> !p.name().equals(name)).toList());
        all.add(new Param(name, String.valueOf(value)));
        return action
                + all.stream()
                        .map(p -> encoded(p.name()) + "=" + encoded(p.value()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
