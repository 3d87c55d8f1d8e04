package org.shishi.project;

import org.springframework.context.MessageSourceResolvable;

/** Who a project belongs to (级别). */
public enum Level implements MessageSourceResolvable {
    PROVINCIAL,
    MUNICIPAL,
    COUNTY,
    TOWNSHIP;

    @Override
    public String[] getCodes() {
        return new String[] {"Level." + name()};
    }
}
