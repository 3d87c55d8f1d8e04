package org.shishi.progress;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;

/** What a unit tells of a project in a period, and how far it got between the unit and the office. */
@Entity
class ProgressReport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "progress_report")
    @SequenceGenerator(name = "progress_report", sequenceName = "progress_report_seq", allocationSize = 100)
    private @Nullable Long id;

    @Version
    private long version;

    private long projectId;
    private long periodId;
    private long unitId;

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.DRAFT;

    private boolean noChange;
    private boolean late;
    private @Nullable LocalDate reportedOn;

    @Embedded
    private ReportContentColumns said = new ReportContentColumns();

    @ElementCollection
    @CollectionTable(name = "progress_report_flag", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Flag> flags = new ArrayList<>();

    private String insistence = "";
    private OffsetDateTime editedAt;
    private String editedBy = "";
    private @Nullable OffsetDateTime submittedAt;
    private String submittedBy = "";
    private @Nullable Long submittedById;
    private @Nullable OffsetDateTime decidedAt;
    private String decidedBy = "";
    private String returnReason = "";

    @SuppressWarnings("NullAway") // for JPA
    protected ProgressReport() {}

    ProgressReport(long projectId, long periodId, long unitId, OffsetDateTime now) {
        this.projectId = projectId;
        this.periodId = periodId;
        this.unitId = unitId;
        this.editedAt = now;
    }

    /** {@code report.state} unless it may be changed. */
    void save(ReportContent content, String reason, Actor actor, OffsetDateTime now) {
        if (!state.canBecome(ReportState.SUBMITTED)) {
            throw new RuleViolation("report.state", state);
        }
        said.become(content);
        insistence = reason.strip();
        noChange = false;
        editedAt = now;
        editedBy = actor.name();
    }

    /** Whether the unit says why it stands by what looks doubtful. */
    boolean insists() {
        return !insistence.isEmpty();
    }

    /**
     * Sends it. Whether it is late is decided when it is first sent and not again: what was late stays late, and what the
     * office returned was punctual all the same.
     */
    void submit(List<Flag> found, boolean unchanged, LocalDate day, LocalDate dueOn, Actor actor, OffsetDateTime now) {
        boolean returned = state == ReportState.RETURNED;
        become(ReportState.SUBMITTED);
        late = late || (!returned && now.toLocalDate().isAfter(dueOn));
        ReportContentColumns.replace(flags, found);
        noChange = unchanged;
        reportedOn = day;
        submittedAt = now;
        submittedBy = actor.name();
        submittedById = actor.id();
    }

    /** Back to what it was before it was sent, as long as nobody has decided. */
    void withdraw() {
        become(returnReason.isEmpty() ? ReportState.DRAFT : ReportState.RETURNED);
    }

    void confirm(Actor actor, OffsetDateTime now) {
        become(ReportState.CONFIRMED);
        decided(actor, now);
    }

    void sendBack(String reason, Actor actor, OffsetDateTime now) {
        become(ReportState.RETURNED);
        returnReason = reason.strip();
        decided(actor, now);
    }

    private void decided(Actor actor, OffsetDateTime now) {
        decidedAt = now;
        decidedBy = actor.name();
    }

    private void become(ReportState next) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("report.state", state);
        }
        state = next;
    }

    ReportContent content() {
        return said.content();
    }

    ReportView view(ReportedProject project, ReportingPeriodView period, ReportingUnit unit) {
        return new ReportView(
                id(),
                version,
                project,
                period,
                unit,
                state,
                noChange,
                late,
                reportedOn,
                content(),
                List.copyOf(flags),
                insistence,
                editedAt,
                editedBy,
                submittedAt,
                submittedBy,
                decidedAt,
                decidedBy,
                returnReason);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    ReportState state() {
        return state;
    }
}
