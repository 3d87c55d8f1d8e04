package org.shishi.project;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.unit.UnitView;

/** The county's units by id and by name, read once for a list or a sheet. */
public final class UnitLookup {

    static final String EVERY_TOWNSHIP = "各乡镇(街道)";
    private static final Set<String> SAID_AS = Set.of("各乡镇(街道)", "各乡镇街道", "各乡镇", "各乡镇、街道");

    private final Map<Long, UnitView> byId = new LinkedHashMap<>();
    private final Map<String, UnitView> byName = new LinkedHashMap<>();
    private final Set<Long> townships;

    public UnitLookup(Collection<UnitView> units) {
        units.forEach(unit -> {
            byId.put(unit.id(), unit);
            byName.put(unit.name(), unit);
        });
        townships = units.stream()
                .filter(unit -> unit.active() && unit.kind().isTownship())
                .map(UnitView::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Optional<UnitView> byId(@Nullable Long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<UnitView> byName(String name) {
        return Optional.ofNullable(byName.get(name.strip()));
    }

    public static boolean meansEveryTownship(String name) {
        return SAID_AS.contains(name.strip().replace('（', '(').replace('）', ')'));
    }

    /** The ids behind names that are all known. */
    public List<Long> ids(List<String> names) {
        Set<Long> ids = new LinkedHashSet<>();
        for (var name : names) {
            if (meansEveryTownship(name)) {
                ids.addAll(townships);
            } else {
                byName(name).ifPresent(unit -> ids.add(unit.id()));
            }
        }
        return List.copyOf(ids);
    }

    /** Names as sheets write them: every township in one word. */
    public List<String> names(List<Long> ids) {
        boolean every = townships.size() > 1 && ids.containsAll(townships);
        var names = new LinkedHashSet<String>();
        for (var id : ids) {
            if (every && townships.contains(id)) {
                names.add(EVERY_TOWNSHIP);
            } else {
                byId(id).ifPresent(unit -> names.add(unit.name()));
            }
        }
        return List.copyOf(names);
    }

    boolean knows(long id) {
        return byId.containsKey(id);
    }
}
