package org.shishi.catalogue;

import org.shishi.calendar.FestivalCalendar;
import org.shishi.paper.PaperWords;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;

/** The year, the days and the names. */
@Component
class GeneralValues implements ValueSource {

    private final FestivalCalendar festivals;
    private final CatalogueSettings settings;

    GeneralValues(FestivalCalendar festivals, CatalogueSettings settings) {
        this.festivals = festivals;
        this.settings = settings;
    }

    @Override
    public Topic topic() {
        return Topic.DAYS;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        values.word("县名", settings.countyName());
        if (settings.countyName().equals(CatalogueSettings.UNNAMED)) {
            values.problem(CheckProblem.look(CheckKind.NAMES, "catalogue.county", null));
        }
        values.word("年度", String.valueOf(basis.planYear()));
        values.word("下一年度", String.valueOf(basis.planYear() + 1));
        values.word("期名", basis.name());
        values.word("截至日期", PaperWords.date(basis.asOf()));
        values.word("上期截至日期", PaperWords.date(basis.since()));
        values.word("成文日期", PaperWords.date(basis.datedOn()));
        values.word("春节", basis.festival(festivals));
        values.word("除夕", PaperWords.date(festivals.eve(basis.planYear() + 1)));
    }
}
