package org.shishi.project.handover;

import org.springframework.context.MessageSourceResolvable;

/** How grave a defect is: the words of findings, which a defect becomes. Whoever accepts says it; nothing is taken for granted. */
public enum DefectSeverity implements MessageSourceResolvable {
    MINOR,
    MAJOR,
    SEVERE;

    @Override
    public String[] getCodes() {
        return new String[] {"Severity." + name()};
    }
}
