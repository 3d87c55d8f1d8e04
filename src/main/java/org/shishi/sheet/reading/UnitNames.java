package org.shishi.sheet.reading;

import java.util.List;

/**
 * Carries the units that one cell names, in its order and as it writes them.
 *
 * @param everyTownship whether the cell also says 各乡镇(街道)
 */
public record UnitNames(List<String> names, boolean everyTownship) {

    public UnitNames {
        names = List.copyOf(names);
    }
}
