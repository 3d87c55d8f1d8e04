package org.shishi.funding;

import org.springframework.context.MessageSourceResolvable;

/** By what money is shared out. */
public enum MoneyGrouping implements MessageSourceResolvable {
    LEVEL("p.level"),
    UNIT("u.code"),
    TIER("e.tier"),
    CHANNEL("e.channel"),
    STAGE("e.stage");

    private final String key;

    MoneyGrouping(String key) {
        this.key = key;
    }

    /** The group of an entry, in SQL. */
    String key() {
        return key;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"MoneyGrouping." + name()};
    }
}
