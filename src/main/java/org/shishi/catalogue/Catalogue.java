package org.shishi.catalogue;

import java.util.Comparator;
import java.util.List;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts everything that a document can say, from all sources, as of the day of its basis. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

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

    /** @param step run after each of the {@link #steps()}, for those who wait */
    public Composition compose(Actor actor, DocumentScope basis, Runnable step) {
        var values = new CompositionBuilder();
        for (var source : sources) {
            values.about(source.topic());
            source.fill(actor, basis, values);
            step.run();
        }
        return values.done();
    }
}
