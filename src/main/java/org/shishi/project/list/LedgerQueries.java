package org.shishi.project.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.policy.Scope;
import org.shishi.project.ProjectFilter;
import org.shishi.project.light.LightRulesOfYear;
import org.shishi.project.light.LightScales;
import org.shishi.project.light.LightSql;
import org.springframework.stereotype.Component;

/** Begins questions to the ledger of a day with what they are judged by: the eve of the festival, the rule of the lights. */
@Component
public class LedgerQueries {

    private final FestivalCalendar festivals;
    private final LightScales scales;
    private final SearchedWords words;

    LedgerQueries(FestivalCalendar festivals, LightScales scales, SearchedWords words) {
        this.festivals = festivals;
        this.scales = scales;
        this.words = words;
    }

    /** One project, judged by the rule of its year. */
    public LedgerQuery ofCode(String code, LocalDate asOf) {
        return new LedgerQuery(asOf, year -> scales.rules(year).on(asOf)).code(code);
    }

    /** What a filter asks, within what may be seen. */
    public LedgerQuery of(Scope scope, ProjectFilter filter) {
        return of(scope, filter, scales.rules(filter.year()));
    }

    /** What several filters of one year ask, whose rules are read once. */
    public List<LedgerQuery> ofYear(Scope scope, int year, List<ProjectFilter> filters) {
        var rules = scales.rules(year);
        return filters.stream().map(filter -> of(scope, filter, rules)).toList();
    }

    public LedgerQuery of(Scope scope, ProjectFilter filter, LightRulesOfYear rules) {
        var query = on(filter.asOf(), rules).within(scope).narrow(filter);
        words.of(filter).forEach(query::naming);
        return Boolean.TRUE.equals(filter.caughtUp()) ? query.and(LightSql.CAUGHT_UP, Map.of()) : query;
    }

    /** The day of a filter and its rule, of projects that are known. */
    LedgerQuery on(ProjectFilter filter) {
        return on(filter.asOf(), scales.rules(filter.year()));
    }

    private LedgerQuery on(LocalDate asOf, LightRulesOfYear rules) {
        var rule = rules.on(asOf);
        return new LedgerQuery(asOf, year -> rule).until(festivals.eve(rules.year() + 1));
    }
}
