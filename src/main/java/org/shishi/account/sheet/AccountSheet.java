package org.shishi.account.sheet;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.shishi.brought.BroughtSheet;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;

/** A sheet of people who shall have accounts. */
@Entity
@Table(name = "account_import")
class AccountSheet extends BroughtSheet {

    protected AccountSheet() {}

    AccountSheet(SentFile sent, Actor by, OffsetDateTime now) {
        super(sent, by, now);
    }
}
