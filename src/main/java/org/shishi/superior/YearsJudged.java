package org.shishi.superior;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which years are judged already, and since when: what is recorded of them afterwards changes nothing of the result. */
@Component
class YearsJudged {

    private final ObjectProvider<JudgedYears> judged;

    YearsJudged(ObjectProvider<JudgedYears> judged) {
        this.judged = judged;
    }

    /** Of these years those that are judged, each asked once. */
    Map<Integer, OffsetDateTime> since(Stream<Integer> years) {
        var since = new HashMap<Integer, OffsetDateTime>();
        years.distinct()
                .forEach(year -> judged.stream()
                        .flatMap(one -> one.judgedSince(year).stream())
                        .forEach(at -> since.put(year, at)));
        return since;
    }
}
