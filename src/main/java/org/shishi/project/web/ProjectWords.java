package org.shishi.project.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Begins a page's words: the language, and the names of units where values name them by number. */
@Component
public class ProjectWords {

    private final MessageSource messages;
    private final Units units;

    ProjectWords(MessageSource messages, Units units) {
        this.messages = messages;
        this.units = units;
    }

    public Words in(Locale locale) {
        return new Words(messages, locale, java.util.Map.of());
    }

    /** For what names units by their numbers: sites. */
    public Words withUnits(Locale locale) {
        var names = units.all().stream().collect(Collectors.toMap(UnitView::id, UnitView::name));
        return new Words(messages, locale, names);
    }
}
