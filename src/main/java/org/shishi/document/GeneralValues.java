package org.shishi.document;

import org.shishi.calendar.FestivalCalendar;
import org.shishi.paper.PaperWords;
import org.shishi.policy.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The year, the days and the names. */
@Component
@Order(0)
class GeneralValues implements ValueSource {

    private final FestivalCalendar festivals;
    private final DocumentSettings settings;

    GeneralValues(FestivalCalendar festivals, DocumentSettings settings) {
        this.festivals = festivals;
        this.settings = settings;
    }

    @Override
    public void fill(Actor actor, Basis basis, Composing values) {
        values.word("县名", settings.county());
        values.word("年度", String.valueOf(basis.planYear()));
        values.word("下一年度", String.valueOf(basis.planYear() + 1));
        values.word("期名", basis.name());
        values.word("截至日期", PaperWords.date(basis.asOf()));
        values.word("上期截至日期", PaperWords.date(basis.since()));
        values.word("成文日期", PaperWords.date(basis.datedOn()));
        values.word("除夕", PaperWords.date(festivals.eve(basis.planYear() + 1)));
    }
}
