package org.shishi.supervision.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.shishi.brought.BroughtSheet;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;

/** A register that was kept on paper. */
@Entity
@Table(name = "supervision_import")
class RegisterSheet extends BroughtSheet {

    protected RegisterSheet() {}

    RegisterSheet(SentFile sent, Actor by, OffsetDateTime now) {
        super(sent, by, now);
    }

    Takers confirmedBy(Actor second) {
        return Takers.two(id(), broughtBy(), broughtName(), second);
    }
}
