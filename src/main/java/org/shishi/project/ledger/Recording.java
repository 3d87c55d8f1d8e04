package org.shishi.project.ledger;

import java.util.function.Consumer;

/** The command under which facts are being recorded, and where they go; a dry run lets them go nowhere. */
public record Recording(long id, Consumer<Fact<?>> sink) {

    /** Later than any record there is, so that facts of a dry run are the last of their day. */
    public static final Recording DRY = new Recording(Long.MAX_VALUE, fact -> {});

    <F extends Fact<?>> F keep(F fact) {
        sink.accept(fact);
        return fact;
    }
}
