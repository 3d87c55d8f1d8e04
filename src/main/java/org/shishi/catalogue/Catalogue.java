package org.shishi.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts everything that a document can say, from all sources, as of the day of its basis. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    /** What a document lists of each of its values: many times the projects of a county's year, and little enough to be kept. */
    static final int MOST_ROWS = 2000;

    private final List<ValueSource> sources;

    Catalogue(List<ValueSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(ValueSource::topic))
                .toList();
    }

    /** How many steps a composition takes. */
    public int steps() {
        return sources.size();
    }

    /**
     * Of long values only the first rows are kept.
     *
     * @param step run after each of the {@link #steps()}, for those who wait
     */
    public Composition compose(Actor actor, DocumentScope basis, Runnable step) {
        var values = new CompositionBuilder(MOST_ROWS);
        fill(actor, basis, values, step);
        return values.done();
    }

    /** Hands over each value as soon as it is counted, and keeps none of them. */
    public void each(Actor actor, DocumentScope basis, Set<String> names, BiConsumer<String, Value> taker) {
        fill(actor, basis, new CompositionBuilder(MOST_ROWS, names::contains, taker), () -> {});
    }

    private void fill(Actor actor, DocumentScope basis, CompositionBuilder values, Runnable step) {
        for (var source : sources) {
            values.about(source.topic());
            source.fill(actor, basis, values);
            step.run();
        }
    }
}
