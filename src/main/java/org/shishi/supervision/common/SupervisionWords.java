package org.shishi.supervision.common;

import java.util.List;
import java.util.Locale;
import org.shishi.policy.Actor;
import org.shishi.shared.Choice;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens the words of a language, and the units to choose from. */
@Component
public class SupervisionWords {

    private final MessageSource messages;
    private final Units units;

    SupervisionWords(MessageSource messages, Units units) {
        this.messages = messages;
        this.units = units;
    }

    public Words in(Locale locale) {
        return new Words(messages, locale);
    }

    public List<Choice> units(Actor actor) {
        return units.find(actor, UnitFilter.ALL).stream()
                .filter(UnitView::active)
                .map(unit -> new Choice(String.valueOf(unit.id()), unit.name()))
                .toList();
    }
}
