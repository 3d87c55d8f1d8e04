package org.shishi.demo;

import java.time.LocalDate;
import org.shishi.account.DemoAccount;
import org.shishi.document.DocumentKind;
import org.shishi.document.Documents;
import org.shishi.document.NewDocument;
import org.shishi.policy.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The last bulletin of 2023 as it was issued, and the yearly report as a draft. */
@Component
@Profile("demo")
class DemoDocuments {

    private static final int YEAR = 2023;

    private final DemoActors actors;
    private final Documents documents;
    private final DemoClock clock;

    DemoDocuments(DemoActors actors, Documents documents, DemoClock clock) {
        this.actors = actors;
        this.documents = documents;
        this.clock = clock;
    }

    void write() {
        var inspection = actors.of(DemoAccount.INSPECTION);
        bulletin(inspection, "2023-12-2", LocalDate.of(YEAR + 1, 1, 5));
        documents.draft(
                actors.of(DemoAccount.COUNTY),
                new NewDocument(DocumentKind.YEARLY_REPORT, YEAR, null, DemoClock.START.toLocalDate()));
    }

    private void bulletin(Actor inspection, String period, LocalDate on) {
        clock.at(on.atTime(16, 0), () -> {
            var draft = documents.draft(inspection, new NewDocument(DocumentKind.BULLETIN, YEAR, period, null));
            long looks = documents.get(inspection, draft.id()).looks();
            documents.issue(inspection, draft.id(), draft.version(), looks, "已逐个核对，按台账所记。");
        });
    }
}
