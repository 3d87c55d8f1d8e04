package org.shishi.policy;

import static org.shishi.policy.Action.*;
import static org.shishi.policy.Relation.SELF;
import static org.shishi.policy.Role.*;

import java.util.List;

/** Units, accounts, sessions and the trail: three administrators who cannot do each other's work. */
final class AccountRules {

    static final List<Rule> LINES = List.of(
            Rule.allowEveryone().to(OWN_ACCOUNT, INBOX_READ, INBOX_MARK).where(SELF),
            Rule.allowEveryone()
                    .to(ACTING_ASK, ACTING_END, ACTING_BEGIN, ACTING_LEAVE)
                    .where(SELF),
            Rule.allow(LEADER).to(ACTING_ASK),
            Rule.allow(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR).to(ACTING_READ),
            Rule.allow(SECURITY_ADMINISTRATOR).to(ACTING_CONFIRM, ACTING_END),
            Rule.allowEveryone().to(UNIT_READ, OPENING_READ),
            Rule.allow(SYSTEM_ADMINISTRATOR).to(UNIT_EDIT, UNIT_IMPORT),
            Rule.allow(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR)
                    .to(ACCOUNT_READ)
                    .without(Policy.PHONE),
            Rule.allow(SYSTEM_ADMINISTRATOR).to(ACCOUNT_EDIT, ACCOUNT_SHOW_PHONE, ACCOUNT_IMPORT),
            Rule.allow(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR).to(ACCOUNT_IMPORT_DISCARD),
            Rule.allow(SECURITY_ADMINISTRATOR)
                    .to(
                            ACCOUNT_GRANT,
                            ACCOUNT_LOCK,
                            ACCOUNT_ASK_PASSWORD,
                            ACCOUNT_ASK_FACTOR_RESET,
                            ACCOUNT_IMPORT_CONFIRM,
                            SESSION_READ,
                            SESSION_END),
            Rule.allowEveryone().to(SESSION_READ, SESSION_END).where(SELF),
            Rule.allow(SYSTEM_ADMINISTRATOR, AUDITOR).to(ACCOUNT_NEW_PASSWORD),
            Rule.allow(SYSTEM_ADMINISTRATOR).to(ACCOUNT_RESET_FACTOR),
            Rule.allow(SYSTEM_ADMINISTRATOR).to(BACKUP_READ, BACKUP_TAKE, BACKUP_VERIFY, BACKUP_DOWNLOAD),
            Rule.allow(SYSTEM_ADMINISTRATOR)
                    .to(ARCHIVE_READ, ARCHIVE_TAKE, ARCHIVE_TAKE_ALL)
                    .without(Policy.PHONE),
            Rule.allow(AUDITOR).to(TRAIL_READ),
            Rule.allow(SYSTEM_ADMINISTRATOR, AUDITOR).to(OPERATION_READ));

    private AccountRules() {}
}
