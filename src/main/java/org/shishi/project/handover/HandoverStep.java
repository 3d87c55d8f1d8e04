package org.shishi.project.handover;

import java.util.Arrays;
import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.Stage;
import org.springframework.context.MessageSourceResolvable;

/** What a person tells of a finished project, before it is closed: 完工, 投用, 验收. */
public enum HandoverStep implements MessageSourceResolvable {
    COMPLETION(Stage.COMPLETED, Action.PROJECT_COMPLETION_TELL),
    USE(Stage.IN_USE, Action.PROJECT_COMPLETION_TELL),
    ACCEPTANCE(Stage.ACCEPTED, Action.PROJECT_ACCEPT);

    private final Stage stage;
    private final Action action;

    HandoverStep(Stage stage, Action action) {
        this.stage = stage;
        this.action = action;
    }

    /** By the last part of its address; whoever asks for another one is told what a stranger is told. */
    static HandoverStep of(String word) {
        return Arrays.stream(values())
                .filter(step -> step.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.PROJECT_READ, "handover:" + word));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message that names its day. */
    public String day() {
        return "project.handover.on." + word();
    }

    /** The message that names what is to be said of it. */
    public String account() {
        return "project.handover.account." + word();
    }

    /** What the project is once the step is told. */
    public Stage stage() {
        return stage;
    }

    /** Who may tell it. */
    public Action action() {
        return action;
    }

    /** Whether a project of that stage has this step before it. */
    boolean ahead(Stage now) {
        return now.ordinal() < stage.ordinal();
    }

    @Override
    public String[] getCodes() {
        return new String[] {"HandoverStep." + name()};
    }
}
