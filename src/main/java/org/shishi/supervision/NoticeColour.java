package org.shishi.supervision;

import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;

/** How urgent a notice is: 蓝 reminds, 橙 warns, 红 orders to finish. */
public enum NoticeColour implements MessageSourceResolvable {
    BLUE,
    ORANGE,
    RED;

    /** One step up; none above red. */
    public Optional<NoticeColour> next() {
        return this == RED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case BLUE -> "busy";
            case ORANGE -> "warn";
            case RED -> "late";
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"NoticeColour." + name()};
    }
}
