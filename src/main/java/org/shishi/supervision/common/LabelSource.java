package org.shishi.supervision.common;

import java.util.List;
import java.util.Locale;
import org.shishi.meeting.Meetings;
import org.shishi.policy.Actor;
import org.shishi.shared.Choice;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the messages in the language of the reader, and the units to choose from. */
@Component
public class LabelSource {

    private final MessageSource messages;
    private final Units units;
    private final Meetings meetings;

    LabelSource(MessageSource messages, Units units, Meetings meetings) {
        this.messages = messages;
        this.units = units;
        this.meetings = meetings;
    }

    public Labels in(Locale locale) {
        return new Labels(messages, locale);
    }

    public List<Choice> unitChoices(Actor actor) {
        return units.find(actor, UnitFilter.ALL).stream()
                .filter(UnitView::active)
                .map(unit -> new Choice(String.valueOf(unit.id()), unit.name()))
                .toList();
    }

    /** The meetings at which something may become due. */
    public List<Choice> meetingChoices() {
        return meetings.forthcoming().stream()
                .map(meeting -> new Choice(String.valueOf(meeting.id()), meeting.nameWithDay()))
                .toList();
    }
}
