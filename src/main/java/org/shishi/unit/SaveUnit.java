package org.shishi.unit;

import org.shishi.shared.WrittenText;

/** What a unit is to be. Code and name are unique in the county. */
public record SaveUnit(String code, String name, UnitKind kind, boolean active) {

    public static final int LONGEST_CODE = 30;
    public static final int LONGEST_NAME = 60;

    public SaveUnit {
        name = WrittenText.name(name);
    }
}
