package org.shishi.vote.finished;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.shishi.brought.BroughtSheet;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;

/** A sheet of finished votes of one year. */
@Entity
@Table(name = "vote_import")
class VoteImportSheet extends BroughtSheet {

    private int planYear;

    protected VoteImportSheet() {}

    VoteImportSheet(int planYear, SentFile sent, Actor by, OffsetDateTime now) {
        super(sent, by, now);
        this.planYear = planYear;
    }

    @Override
    protected Integer planYear() {
        return planYear;
    }
}
