package org.shishi.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shishi.unit.UnitView;

/** Finds units as tables write them: 教育局 for 县教育局, 温溪镇人民政府 for 温溪镇; only where exactly one is meant. */
final class UnitFinder {

    private static final List<String> BEFORE = List.of("县", "区", "市");
    private static final List<String> BEHIND = List.of("人民政府", "政府", "街道办事处", "办事处");

    private final Map<String, UnitView> byName = new HashMap<>();

    UnitFinder(List<UnitView> units) {
        units.forEach(unit -> byName.put(unit.name(), unit));
    }

    /** The directory's name for a unit; empty where there is none, or several could be meant. */
    Optional<String> name(String written) {
        if (byName.containsKey(written)) {
            return Optional.of(written);
        }
        var found = variants(written).stream()
                .filter(byName::containsKey)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The id of a unit by the directory's name. */
    long id(String name) {
        return name(name).map(known -> byName.get(known).id()).orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static List<String> variants(String written) {
        var variants = new ArrayList<String>();
        BEFORE.forEach(word -> {
            variants.add(word + written);
            if (written.startsWith(word)) {
                variants.add(written.substring(word.length()));
            }
        });
        for (var word : BEHIND) {
            if (written.endsWith(word)) {
                var bare = written.substring(0, written.length() - word.length());
                variants.add(bare);
                variants.add(bare + "街道");
            }
        }
        return variants;
    }
}
