package org.shishi.document;

import java.util.List;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;

/** Counts everything that a document can say, from all sources. */
@Component
class Composer {

    private final List<ValueSource> sources;

    Composer(List<ValueSource> sources) {
        this.sources = sources;
    }

    Composition compose(Actor actor, Basis basis) {
        var values = new Composing();
        sources.forEach(source -> source.fill(actor, basis, values));
        return values.done();
    }
}
