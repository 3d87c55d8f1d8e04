package org.shishi.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a body collects suggestions for a plan year. */
@Entity
class CollectionWindow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long bodyId;
    private int planYear;
    private LocalDate opensOn;
    private LocalDate closesOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected CollectionWindow() {}

    CollectionWindow(long bodyId, int planYear, LocalDate opensOn, LocalDate closesOn) {
        this.bodyId = bodyId;
        this.planYear = planYear;
        move(opensOn, closesOn);
    }

    final void move(LocalDate opens, LocalDate closes) {
        this.opensOn = opens;
        this.closesOn = closes;
    }

    boolean openOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long bodyId() {
        return bodyId;
    }

    int planYear() {
        return planYear;
    }

    CollectionWindowView view(String body, LocalDate today, int proposals) {
        return new CollectionWindowView(id(), bodyId, body, planYear, opensOn, closesOn, openOn(today), proposals);
    }
}
