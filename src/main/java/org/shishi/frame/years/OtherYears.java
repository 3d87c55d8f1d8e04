package org.shishi.frame.years;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.shishi.policy.Actor;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.shishi.shared.Viewpoint;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The years before and after of which there is anything: in January the work of two years is under way, and a page of one
 * year must not let the other be forgotten. Counted once for each reader until anything is written.
 */
@Component
@Lazy // pages without such lists need no tables
public class OtherYears {

    private final Remembered<Asked, List<OtherYear>> kept;

    private record Asked(String page, Actor actor, int year, LocalDate asOf) {}

    OtherYears(TableStamps stamps) {
        this.kept = stamps.rememberedUntilAnyWrite();
    }

    /** @param page which list is counted, by its address */
    public List<OtherYear> beside(String page, Actor actor, Viewpoint from, IntUnaryOperator count) {
        return kept.get(
                new Asked(page, actor, from.year(), from.asOf()),
                asked -> IntStream.of(asked.year() - 1, asked.year() + 1)
                        .mapToObj(other -> new OtherYear(other, count.applyAsInt(other)))
                        .filter(other -> other.count() > 0)
                        .toList());
    }
}
