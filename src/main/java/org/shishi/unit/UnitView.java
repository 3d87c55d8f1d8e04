package org.shishi.unit;

/** A unit as others see it; {@code version} goes back with a change, so that two people cannot overwrite each other. */
public record UnitView(long id, String code, String name, UnitKind kind, boolean active, long version) {

    String subject() {
        return "unit:" + code;
    }
}
