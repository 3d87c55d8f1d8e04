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
    LIFT(Action.VETO_HEAR, VetoState.APPEALED, VetoState.LIFTED);

    private static final Set<VetoVerb> WITH_EVIDENCE = Set.of(ASK_EXEMPTION, APPEAL);

    private final Action action;
    private final VetoState from;
    private final VetoState to;

    VetoVerb(Action action, VetoState from, VetoState to) {
        this.action = action;
        this.from = from;
        this.to = to;
    }

    public Action action() {
        return action;
    }

    public VetoState from() {
        return from;
    }

    VetoState to() {
        return to;
    }

    /** Whether it is asked for, with evidence, so that another person decides. */
    public boolean asks() {
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
