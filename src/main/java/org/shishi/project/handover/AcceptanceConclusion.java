package org.shishi.project.handover;

import org.springframework.context.MessageSourceResolvable;

/** What an acceptance (验收) comes to: 合格, 整改后合格, 不合格. */
public enum AcceptanceConclusion implements MessageSourceResolvable {
    PASSED,
    /** Accepted, with defects that are to be put right. */
    PASSED_AFTER_RECTIFICATION,
    /** Not accepted: put right first, then accepted anew. */
    FAILED;

    /** Whether the project is accepted. */
    public boolean accepts() {
        return this != FAILED;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"AcceptanceConclusion." + name()};
    }
}
