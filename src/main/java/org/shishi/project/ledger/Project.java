package org.shishi.project.ledger;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.project.Blocker;
import org.shishi.project.Description;
import org.shishi.project.Progress;
import org.shishi.project.Stage;
import org.springframework.dao.OptimisticLockingFailureException;

/** A project as it is now; always what its dated facts give, since nothing else writes it. */
@Entity
class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project")
    @SequenceGenerator(name = "project", sequenceName = "project_seq", allocationSize = 100)
    private @Nullable Long id;

    private String code;
    private int planYear;
    private long createdBy;

    @Version
    private long version;

    @Embedded
    private Description description;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate stageSince;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate completedOn;
    private @Nullable LocalDate forecast;
    private @Nullable BigDecimal percent;
    private String progressNote = "";
    private String problem = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Blocker blocker;

    @SuppressWarnings("NullAway") // for JPA
    protected Project() {}

    Project(String code, int planYear, Description description, long createdBy) {
        this.code = code;
        this.planYear = planYear;
        this.description = description;
        this.createdBy = createdBy;
        this.stage = Stage.NOT_STARTED;
        this.stageSince = description.adoptedOn();
    }

    /** Apart from the one that is kept. */
    Project trial() {
        return new Project(code, planYear, description, createdBy);
    }

    /** Takes over what holds by the newest facts. */
    void follow(ProjectFacts facts) {
        facts.states().newest().ifPresent(newest -> description = newest);
        facts.stages().newestFact().ifPresent(newest -> {
            stage = newest.value();
            stageSince = newest.validOn();
        });
        var steps = new StageSteps(facts.stages());
        startedOn = steps.startedOn();
        completedOn = stage.completed() ? steps.completedOn() : null;
        forecast = facts.forecasts().newest().orElse(null);
        var progress = facts.progress().newest().orElse(Progress.NONE);
        percent = progress.percent();
        progressNote = progress.note();
        problem = progress.problem();
        blocker = progress.blocker();
    }

    /** Refuses when somebody else has changed the project since that version was read. */
    void expect(long read) {
        if (version != read) {
            throw new OptimisticLockingFailureException("project " + code);
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    /** Zero for a project of a dry run, which is never kept. */
    long idOrNone() {
        return id == null ? 0 : id;
    }

    String code() {
        return code;
    }

    int planYear() {
        return planYear;
    }

    long createdBy() {
        return createdBy;
    }

    long version() {
        return version;
    }

    Description description() {
        return description;
    }

    Stage stage() {
        return stage;
    }

    Resource resource() {
        return description.resource(code, stage);
    }
}
