package org.shishi.unit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.shared.WrittenText;

/**
 * Finds units as tables write them: 教育局 or 青田县教育局 for 县教育局, 温溪镇人民政府 for 温溪镇; only where exactly one is
 * meant.
 */
public final class UnitDirectory {

    private static final List<String> BEFORE = List.of("县", "区", "市");
    private static final Pattern BEHIND = Pattern.compile("(?:街道办事处|办事处|人民政府|政府)$");
    private static final Pattern AND = Pattern.compile("以及|[与及、]");
    private static final Pattern ASIDE = Pattern.compile("(?<=.)\\([^()]*\\)$");

    /** Shorter ones are no abbreviation that names one unit. */
    private static final int SHORTEST = 3;

    private static final double LIKE = 0.5;
    private static final int NEAR = 3;

    private final Map<String, UnitView> byName = new HashMap<>();
    private final String county;

    /** @param county the county's own name, which tables put before the names of its units; empty where it has none */
    UnitDirectory(List<UnitView> units, String county) {
        this.county = WrittenText.alike(county);
        units.forEach(unit -> byName.put(WrittenText.alike(unit.name()), unit));
    }

    /** One of the same county that knows no unit yet, to {@link #add} those of a sheet. */
    UnitDirectory without() {
        return new UnitDirectory(List.of(), county);
    }

    /** A unit that is about to be; it has no number yet. */
    void add(String name) {
        byName.put(WrittenText.alike(name), new UnitView(0, name, name, UnitKind.DEPARTMENT, true, 0));
    }

    /** The one unit whose name may be short for this one: as {@link #abbreviated}, the other way round. */
    Optional<String> whole(String written) {
        var plain = WrittenText.alike(written);
        var found = byName.entrySet().stream()
                .filter(unit -> isShortFor(joined(unit.getKey()), joined(plain)))
                .map(unit -> unit.getValue().name())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The unit that is meant; empty where there is none, or several could be. */
    public Optional<UnitView> find(String written) {
        var plain = WrittenText.alike(written);
        var exact = byName.get(plain);
        if (exact != null) {
            return Optional.of(exact);
        }
        var found = variants(plain).stream()
                .map(byName::get)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The names of units, in their order. */
    public List<String> names(Set<Long> ids) {
        return byName.values().stream()
                .filter(unit -> ids.contains(unit.id()))
                .map(UnitView::name)
                .sorted()
                .toList();
    }

    /** The one unit whose name this may be short for, its signs in their order: 住建局 for 县住房和城乡建设局. */
    public Optional<String> abbreviated(String written) {
        var plain = WrittenText.alike(written);
        var found = byName.entrySet().stream()
                .filter(unit ->
                        variants(plain).stream().anyMatch(name -> isShortFor(joined(name), joined(unit.getKey()))))
                .map(unit -> unit.getValue().name())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** 住房与城乡建设 and 住房和城乡建设 are joined alike. */
    private static String joined(String name) {
        return AND.matcher(name).replaceAll("和");
    }

    private static boolean isShortFor(String name, String whole) {
        if (name.length() < SHORTEST || name.charAt(name.length() - 1) != whole.charAt(whole.length() - 1)) {
            return false;
        }
        int next = 0;
        for (int i = 0; i < whole.length() && next < name.length(); i++) {
            next += whole.charAt(i) == name.charAt(next) ? 1 : 0;
        }
        return next == name.length();
    }

    /** The names that look most like what is written, the nearest first; none where nothing does. */
    public List<String> near(String written) {
        var signs = signs(written);
        var alike = byName.values().stream()
                .filter(UnitView::active)
                .map(UnitView::name)
                .filter(name -> likeness(signs, signs(name)) >= LIKE)
                .sorted(Comparator.comparing((String name) -> -likeness(signs, signs(name)))
                        .thenComparing(Comparator.naturalOrder()));
        return Stream.concat(abbreviated(written).stream(), alike)
                .distinct()
                .limit(NEAR)
                .toList();
    }

    private static Set<Integer> signs(String name) {
        return WrittenText.alike(name).codePoints().boxed().collect(Collectors.toSet());
    }

    /** All units that are at work, those whose names look most like what is written before the others. */
    public List<String> nearFirst(String written) {
        return Stream.concat(near(written).stream(), names().stream())
                .distinct()
                .toList();
    }

    /** The names of all units that are at work. */
    public List<String> names() {
        return byName.values().stream()
                .filter(UnitView::active)
                .map(UnitView::name)
                .sorted()
                .toList();
    }

    /** The share of their signs that two names have in common. */
    private static double likeness(Set<Integer> one, Set<Integer> other) {
        var common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    /** The directory's name for a unit. */
    public Optional<String> name(String written) {
        return find(written).map(UnitView::name);
    }

    /** The id of a unit by the directory's name. */
    public long id(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name)).id();
    }

    private Set<String> variants(String written) {
        var variants = new LinkedHashSet<String>(Set.of(written));
        also(variants, name -> ASIDE.matcher(name).replaceFirst(""));
        also(variants, name -> !county.isEmpty() && name.startsWith(county) ? name.substring(county.length()) : name);
        also(variants, name -> BEHIND.matcher(name).replaceFirst(""));
        for (var word : BEFORE) {
            also(variants, name -> name.startsWith(word) ? name.substring(word.length()) : word + name);
        }
        also(variants, name -> name + "街道");
        return variants;
    }

    private static void also(Set<String> variants, UnaryOperator<String> change) {
        variants.addAll(variants.stream().map(change).toList());
    }
}
