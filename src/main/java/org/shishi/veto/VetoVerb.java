package org.shishi.veto;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.shared.Labelled;

/** What is done about a fact: who may, from which state, into which. */
public enum VetoVerb implements Labelled {
    IMPOSE(Action.VETO_DECIDE, VetoState.PROPOSED, VetoState.IMPOSED),
    SPARE(Action.VETO_DECIDE, VetoState.PROPOSED, VetoState.SPARED),
    ASK_EXEMPTION(Action.VETO_ASK_EXEMPTION, VetoState.PROPOSED, VetoState.EXEMPTION_ASKED),
    EXEMPT(Action.VETO_EXEMPT, VetoState.EXEMPTION_ASKED, VetoState.EXEMPTED),
    REFUSE_EXEMPTION(Action.VETO_EXEMPT, VetoState.EXEMPTION_ASKED, VetoState.PROPOSED),
    APPEAL(Action.VETO_APPEAL, VetoState.IMPOSED, VetoState.APPEALED),
    UPHOLD(Action.VETO_HEAR, VetoState.APPEALED, VetoState.UPHELD),
    LIFT(Action.VETO_HEAR, VetoState.APPEALED, VetoState.LIFTED),
    /** By an office, for a fact that is gone or for new evidence. */
    ASK_REVOCATION(Action.VETO_DECIDE, Set.of(VetoState.IMPOSED, VetoState.UPHELD), VetoState.REVOCATION_ASKED),
    REVOKE(Action.VETO_HEAR, VetoState.REVOCATION_ASKED, VetoState.REVOKED),
    /** Leaves the veto as it was before somebody asked. */
    REFUSE_REVOCATION(Action.VETO_HEAR, VetoState.REVOCATION_ASKED, VetoState.IMPOSED);

    private static final Set<VetoVerb> WITH_EVIDENCE = Set.of(ASK_EXEMPTION, APPEAL);

    private final Action action;
    private final Set<VetoState> from;
    private final VetoState to;

    VetoVerb(Action action, VetoState from, VetoState to) {
        this(action, Set.of(from), to);
    }

    VetoVerb(Action action, Set<VetoState> from, VetoState to) {
        this.action = action;
        this.from = from;
        this.to = to;
    }

    public Action action() {
        return action;
    }

    boolean leads(VetoState state) {
        return from.contains(state);
    }

    VetoState to() {
        return to;
    }

    /** Whether it is asked for, so that another person decides. */
    public boolean asks() {
        return to.waits();
    }

    /** Whether files that prove it come with it. */
    public boolean withEvidence() {
        return WITH_EVIDENCE.contains(this);
    }

    /** The last step of its address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<VetoVerb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }
}
