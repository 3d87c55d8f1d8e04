package org.shishi.policy;

import static org.shishi.policy.Action.*;
import static org.shishi.policy.Role.*;

import java.util.List;

/** Bulletins and reports: both offices write them, everyone with business in the ledger reads what is issued. */
final class DocumentRules {

    /** The name of the state in which a document can still be changed. */
    private enum State {
        DRAFT
    }

    static final List<Rule> LINES = List.of(
            Rule.allow(Role.READERS).to(DOCUMENT_READ, DOCUMENT_BUILD),
            Rule.allow(COUNTY_OFFICE, INSPECTION_OFFICE).to(DOCUMENT_DRAFT),
            Rule.allow(COUNTY_OFFICE, INSPECTION_OFFICE)
                    .to(DOCUMENT_EDIT, DOCUMENT_ISSUE, DOCUMENT_DISCARD)
                    .in(State.DRAFT));

    private DocumentRules() {}
}
