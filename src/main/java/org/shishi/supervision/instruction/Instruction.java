package org.shishi.supervision.instruction;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.project.ProjectView;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Attribution;

/** What a leader wrote on a project (批示), to whom, and the reply. */
@Entity
class Instruction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private int planYear;
    private long projectId;
    private String leader;
    private LocalDate saidOn;
    private String wording;
    private long unitId;
    private @Nullable LocalDate dueOn;
    private String recordedBy;
    private @Nullable String reply;
    private @Nullable LocalDate repliedOn;
    private @Nullable String repliedBy;

    @SuppressWarnings("NullAway") // for JPA
    protected Instruction() {}

    Instruction(GiveInstruction give, ProjectView project, Attribution attribution) {
        this.planYear = project.planYear();
        this.projectId = project.id();
        this.leader = give.leader();
        this.saidOn = give.saidOn();
        this.wording = give.wording();
        this.unitId = give.unitId();
        this.dueOn = give.dueOn();
        this.recordedBy = attribution.actor().name();
    }

    /** Replies, once. */
    void reply(String text, Attribution attribution) {
        if (reply != null) {
            throw new RuleViolation("supervision.instruction.replied");
        }
        reply = text;
        repliedOn = attribution.on();
        repliedBy = attribution.actor().name();
    }

    Resource resource() {
        return InstructionView.resource(id(), unitId);
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
