package org.shishi.proposal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;

/** A suggestion from the public, a deputy or a unit, and what became of it. */
@Entity
class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long windowId;
    private String code;

    @Enumerated(EnumType.STRING)
    private ProposalOrigin origin;

    @Embedded
    private SaveProposal details;

    private @Nullable Long accountId;
    private OffsetDateTime submittedAt;

    @Enumerated(EnumType.STRING)
    private ProposalState state = ProposalState.RECEIVED;

    private @Nullable Long mergedInto;
    private @Nullable Long itemId;
    private String screening = "";
    private String screenedBy = "";
    private @Nullable LocalDate screenedOn;
    private String outcome = "";

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected Proposal() {}

    Proposal(long windowId, String code, ProposalOrigin origin, SaveProposal save, Actor by, OffsetDateTime now) {
        this.windowId = windowId;
        this.code = code;
        this.origin = origin;
        this.details = save;
        this.accountId = by.id();
        this.submittedAt = now;
    }

    /** Becomes a part of another one of the same window that is not merged itself. */
    void mergeInto(Proposal other) {
        requireReceived();
        if (other == this || other.state == ProposalState.MERGED || other.windowId != windowId) {
            throw RuleViolation.at("into", "proposal.merge.into");
        }
        state = ProposalState.MERGED;
        mergedInto = other.id();
        outcome = other.title();
    }

    void screen(ProposalState result, String sheet, String by, LocalDate on, String said) {
        requireReceived();
        state = result;
        screening = sheet;
        screenedBy = by;
        screenedOn = on;
        outcome = said;
    }

    void reserve(long item) {
        itemId = item;
    }

    private void requireReceived() {
        if (state != ProposalState.RECEIVED) {
            throw new RuleViolation("proposal.state", state);
        }
    }

    String phone() {
        return details.phone();
    }

    private String maskedPhone() {
        var phone = phone();
        return phone.length() < 8 ? "" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long windowId() {
        return windowId;
    }

    String code() {
        return code;
    }

    String title() {
        return details.title();
    }

    ProposalState state() {
        return state;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    @Nullable
    Long itemId() {
        return itemId;
    }

    String screening() {
        return screening;
    }

    String outcome() {
        return outcome;
    }

    OffsetDateTime submittedAt() {
        return Objects.requireNonNull(ShanghaiClock.onTheWall(submittedAt));
    }

    ProposalOrigin origin() {
        return origin;
    }

    SaveProposal details() {
        return details.withPhone(maskedPhone());
    }

    /** What enters the reserve pool. */
    SaveItem item(@Nullable Long leadUnit) {
        return new SaveItem(title(), details.content(), "", leadUnit, details.amount(), details.completeBy());
    }
}
