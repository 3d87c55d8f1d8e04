package org.shishi.adjustment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Resource;
import org.shishi.project.ProjectView;
import org.shishi.shared.RuleViolation;

/** A change of what was promised (项目调整), from the request to the decision. */
@Entity
class Adjustment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long projectId;
    private String code;
    private String title;

    @Enumerated(EnumType.STRING)
    private AdjustmentKind kind;

    private boolean major;
    private boolean wordingOnly;

    @Enumerated(EnumType.STRING)
    private AdjustmentState state = AdjustmentState.REQUESTED;

    @Enumerated(EnumType.STRING)
    private Decider decider;

    private String fromText;
    private String toText;
    private @Nullable LocalDate newDeadline;
    private @Nullable LocalDate oldDeadline;

    @ElementCollection
    @CollectionTable(name = "adjustment_quantity", joinColumns = @JoinColumn(name = "adjustment_id"))
    @OrderColumn(name = "position")
    private List<Quantity> quantities = new ArrayList<>();

    private String reason;
    private String documents;
    private String requestedBy;
    private @Nullable Long requestedById;
    private @Nullable Long requestedByUnitId;
    private LocalDate requestedOn;
    private String opinion = "";
    private String opinionBy = "";
    private @Nullable Long opinionById;
    private @Nullable LocalDate reviewedOn;
    private @Nullable Long decidedById;
    private String government = "";
    private @Nullable LocalDate governmentOn;
    private String decision = "";
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate recordedOn;
    private @Nullable LocalDate withdrawnOn;
    private String withdrawnBy = "";
    private String withdrawnBecause = "";

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected Adjustment() {}

    Adjustment(ProjectView project, Decider decider, List<Quantity> quantities, RequestAdjustment asked, Actor by) {
        this.projectId = project.id();
        this.code = project.code();
        this.title = project.description().title();
        this.kind = asked.kind();
        this.quantities.addAll(quantities);
        this.decider = decider;
        this.fromText = asked.kind().from(project);
        this.toText = asked.to();
        this.major = alwaysMajor();
        this.newDeadline = asked.newDeadline();
        this.oldDeadline =
                asked.newDeadline() == null ? null : project.description().deadline();
        this.reason = asked.reason();
        this.documents = asked.documents();
        this.requestedBy = by.name();
        this.requestedById = by.id();
        this.requestedByUnitId = by.unitId();
        this.requestedOn = asked.requestedOn();
    }

    /** Until the office has said what it thinks of it. */
    void weigh(Weight weight) {
        major = weight.usuallyMajor();
    }

    void review(JudgeAdjustment said, Weight weight, LocalDate today, Actor by) {
        requireState(AdjustmentState.REQUESTED);
        refuse(by, Action.ADJUSTMENT_REVIEW);
        major = weight.major(kind, said.major(), said.wordingOnly());
        wordingOnly = said.wordingOnly() && weight.rewords();
        opinion = said.opinion();
        opinionBy = by.name();
        opinionById = by.id();
        reviewedOn = today;
        state = AdjustmentState.REVIEWED;
    }

    /** Every pause and end; and whatever makes less of what was voted. */
    boolean alwaysMajor() {
        return kind.alwaysMajor()
                || AskedWording.lessMoney(kind, fromText, toText)
                || quantities.stream().anyMatch(Quantity::reduces);
    }

    /** The government puts a minor one on file; about a major one its word is not the last. */
    void decideByGovernment(DecideAdjustment decided, LocalDate today, Actor by) {
        requireState(AdjustmentState.REVIEWED);
        refuse(by, Action.ADJUSTMENT_FILE);
        if (major) {
            government = decided.inOneLine();
            governmentOn = decided.decidedOn();
            state = decided.approved() ? AdjustmentState.GOVERNMENT_ONLY : AdjustmentState.REJECTED;
        } else {
            close(decided, today, by);
        }
    }

    /** Refuses a body that is not the one that decides: {@code adjustment.decider}. */
    void decideByCongress(DecideAdjustment decided, LocalDate today, Actor by) {
        if (state != AdjustmentState.GOVERNMENT_ONLY) {
            requireState(AdjustmentState.REVIEWED);
        }
        if (!major || !decider.bodies().contains(decided.decider())) {
            throw RuleViolation.at("decider", "adjustment.decider", major ? decider : Decider.GOVERNMENT);
        }
        refuse(by, Action.ADJUSTMENT_DECIDE);
        decider = decided.decider();
        close(decided, today, by);
    }

    /** By the unit that asked; what was said about it stays to be read. */
    void withdraw(String because, LocalDate on, Actor by) {
        if (!state.open()) {
            throw new RuleViolation("adjustment.state.now", state);
        }
        withdrawnOn = on;
        withdrawnBy = by.name();
        withdrawnBecause = because;
        state = AdjustmentState.WITHDRAWN;
    }

    private void refuse(Actor by, Action action) {
        if (!mayJudge(by, action)) {
            throw new RuleViolation("adjustment.other-person", by.name());
        }
    }

    private void close(DecideAdjustment decided, LocalDate today, Actor by) {
        decidedById = by.id();
        decision = decided.inOneLine();
        decidedOn = decided.decidedOn();
        recordedOn = today;
        state = decided.approved() ? AdjustmentState.DECIDED : AdjustmentState.REJECTED;
    }

    private void requireState(AdjustmentState expected) {
        if (state != expected) {
            throw new RuleViolation("adjustment.state.now", state);
        }
    }

    /** The last word, for whoever asked; none while there is none. */
    Optional<AdjustmentTold> told() {
        return Optional.ofNullable(requestedById)
                .filter(asker -> state == AdjustmentState.DECIDED || state == AdjustmentState.REJECTED)
                .map(asker -> new AdjustmentTold(id(), code, state == AdjustmentState.DECIDED, asker));
    }

    String code() {
        return code;
    }

    AdjustmentKind kind() {
        return kind;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    AdjustmentState state() {
        return state;
    }

    /** Whether this person had no part in it yet that forbids this one: the last word is a third person's. */
    boolean mayJudge(Actor by, Action action) {
        boolean last = action == Action.ADJUSTMENT_DECIDE || action == Action.ADJUSTMENT_FILE && !major;
        return !is(by, requestedById) && !(last && is(by, opinionById));
    }

    private static boolean is(Actor by, @Nullable Long person) {
        return by.id() != null && by.answersFor(person);
    }

    boolean major() {
        return major;
    }

    boolean wordingOnly() {
        return wordingOnly;
    }

    String to() {
        return toText;
    }

    @Nullable
    LocalDate newDeadline() {
        return newDeadline;
    }

    /** What each quantity is to become. */
    Map<String, BigDecimal> quantities() {
        var asked = new LinkedHashMap<String, BigDecimal>();
        quantities.forEach(one -> asked.put(one.indicator(), one.to()));
        return asked;
    }

    /** Who stands close to it: the unit that asked. */
    Resource resource() {
        var units = requestedByUnitId == null ? Set.<Long>of() : Set.of(requestedByUnitId);
        return Resource.ofUnits("adjustment:" + id(), units, requestedById, state);
    }

    /** Whether it would have another deadline count for work that was done after the one that counted. */
    boolean hidesLateness(LocalDate completed) {
        return newDeadline != null && oldDeadline != null && completed.isAfter(oldDeadline);
    }

    String decision() {
        return decision;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    AdjustmentView view(Set<Action> allowed) {
        return new AdjustmentView(
                id(),
                code,
                title,
                kind,
                major,
                wordingOnly,
                state,
                fromText,
                kind == AdjustmentKind.DEADLINE ? String.valueOf(newDeadline) : toText,
                newDeadline,
                oldDeadline,
                List.copyOf(quantities),
                reason,
                documents,
                requestedBy,
                requestedOn,
                opinion,
                opinionBy,
                reviewedOn,
                decider,
                government,
                governmentOn,
                decision,
                decidedOn,
                recordedOn,
                withdrawnOn == null ? null : new AdjustmentWithdrawal(withdrawnOn, withdrawnBy, withdrawnBecause),
                allowed);
    }
}
