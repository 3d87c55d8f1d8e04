package org.shishi.document;

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
import org.shishi.catalogue.DocumentScope;
import org.shishi.shared.Sha256;

@Entity
class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private int planYear;
    private @Nullable String period;
    private String title;
    private String template;
    private LocalDate asOf;
    private LocalDate since;
    private LocalDate datedOn;
    private @Nullable Integer number;

    @Enumerated(EnumType.STRING)
    private DocumentState state = DocumentState.DRAFT;

    private String draftedBy;
    private OffsetDateTime draftedAt;
    private @Nullable String issuedBy;
    private @Nullable OffsetDateTime issuedAt;
    private @Nullable String content;
    private @Nullable String sha256;
    private @Nullable String discardedBy;
    private @Nullable OffsetDateTime discardedAt;
    private @Nullable String discardReason;

    @SuppressWarnings("NullAway") // for JPA
    protected Document() {}

    Document(DocumentKind kind, DocumentScope basis, SaveDocument text, String draftedBy, OffsetDateTime draftedAt) {
        this.kind = kind;
        this.planYear = basis.planYear();
        this.period = basis.period() == null ? null : basis.period().code();
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
        change(text, basis.since());
    }

    /** Whether all of this stands there already; forms take the blanks round a text away. */
    boolean says(SaveDocument text) {
        return title.equals(text.title())
                && template.strip().equals(text.template().strip())
                && asOf.equals(text.asOf())
                && datedOn.equals(text.datedOn());
    }

    final void change(SaveDocument text, LocalDate tellsSince) {
        title = text.title();
        template = text.template();
        asOf = text.asOf();
        datedOn = text.datedOn();
        since = tellsSince;
    }

    /** Freezes what it says: from now on nothing of it changes, which the database holds too. */
    void issue(int given, LocalDate tellsSince, String frozen, String by, OffsetDateTime at) {
        since = tellsSince;
        state = DocumentState.ISSUED;
        number = given;
        content = frozen;
        sha256 = Sha256.hex(frozen);
        issuedBy = by;
        issuedAt = at;
    }

    void discard(String reason, String by, OffsetDateTime at) {
        state = DocumentState.DISCARDED;
        discardReason = reason;
        discardedBy = by;
        discardedAt = at;
    }

    String template() {
        return template;
    }

    @Nullable
    String content() {
        return content;
    }

    DocumentView view() {
        return new DocumentView(
                Objects.requireNonNull(id),
                version,
                kind,
                planYear,
                period,
                title,
                asOf,
                since,
                datedOn,
                number,
                state,
                draftedBy,
                draftedAt,
                issuedBy,
                issuedAt,
                sha256,
                discardedBy,
                discardedAt,
                discardReason);
    }
}
