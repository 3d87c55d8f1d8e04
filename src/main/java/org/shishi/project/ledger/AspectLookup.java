package org.shishi.project.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.shishi.project.AspectView;
import org.shishi.shared.WrittenText;

/** The aspects while a sheet is read: finds them by name, and adds those that the sheet brings. */
public final class AspectLookup {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\s*[.．、]\\s*(.+)");

    private final Map<Integer, List<AspectView>> years = new HashMap<>();
    private final Function<Integer, List<AspectView>> existing;
    private final Function<AspectView, AspectView> adding;
    private long lastUnkept;

    /**
     * @param existing reads the aspects of a year
     * @param adding keeps a new one and returns it with its id; in a dry run, returns it as it is
     */
    AspectLookup(Function<Integer, List<AspectView>> existing, Function<AspectView, AspectView> adding) {
        this.existing = existing;
        this.adding = adding;
    }

    public List<AspectView> of(int year) {
        return years.computeIfAbsent(year, y -> new ArrayList<>(existing.apply(y)));
    }

    Optional<AspectView> byId(int year, long id) {
        return of(year).stream().filter(aspect -> aspect.id() == id).findFirst();
    }

    public Optional<AspectView> find(int year, String text) {
        var name = WrittenText.alike(name(text));
        return of(year).stream()
                .filter(aspect -> WrittenText.alike(aspect.name()).equals(name))
                .findFirst();
    }

    public AspectView findOrAdd(int year, String text) {
        return find(year, text).orElseGet(() -> add(year, text));
    }

    private AspectView add(int year, String text) {
        var numbered = NUMBERED.matcher(WrittenText.folded(text.strip()));
        int wanted = numbered.matches() ? Integer.parseInt(numbered.group(1)) : 1;
        int number = wanted > 0 && free(year, wanted) ? wanted : next(year);
        var aspect = adding.apply(new AspectView(--lastUnkept, year, number, name(text)));
        of(year).add(aspect);
        return aspect;
    }

    private boolean free(int year, int number) {
        return of(year).stream().noneMatch(aspect -> aspect.number() == number);
    }

    private int next(int year) {
        return of(year).stream().mapToInt(AspectView::number).max().orElse(0) + 1;
    }

    private static String name(String text) {
        var numbered = NUMBERED.matcher(WrittenText.folded(text.strip()));
        var name = numbered.matches() ? text.strip().substring(numbered.start(2)) : text;
        return WrittenText.title(name.strip());
    }
}
