package org.shishi.supervision.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.ShanghaiClock;
import org.shishi.supervision.common.Attribution;

/** A draw as it was made; written once and never changed. */
@Entity
@Immutable
class InspectionDraw {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long inspectionId;
    private String seed;
    private int wanted;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> pool;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> drawn;

    private OffsetDateTime madeAt;
    private String madeBy;

    @SuppressWarnings("NullAway") // for JPA
    protected InspectionDraw() {}

    InspectionDraw(
            long inspectionId,
            String seed,
            int wanted,
            List<String> pool,
            List<String> drawn,
            Attribution attribution) {
        this.inspectionId = inspectionId;
        this.seed = seed;
        this.wanted = wanted;
        this.pool = pool;
        this.drawn = drawn;
        this.madeAt = attribution.at();
        this.madeBy = attribution.actor().name();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    DrawView view() {
        var on = Objects.requireNonNull(ShanghaiClock.onTheWall(madeAt)).toLocalDate();
        boolean same = Draw.from(pool, seed, wanted).equals(drawn);
        return new DrawView(id(), seed, wanted, pool, drawn, on, madeBy, same);
    }
}
