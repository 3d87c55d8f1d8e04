package org.shishi.project;

import org.shishi.unit.UnitView;

/** A unit as a project's page names it. */
public record UnitName(long id, String code, String name) {

    public static UnitName of(UnitView unit) {
        return new UnitName(unit.id(), unit.code(), unit.name());
    }
}
