package org.shishi.project.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.project.AspectView;

@Entity
class Aspect {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int planYear;
    private int number;
    private String name;

    @SuppressWarnings("NullAway") // for JPA
    protected Aspect() {}

    Aspect(int planYear, int number, String name) {
        this.planYear = planYear;
        this.number = number;
        this.name = name;
    }

    AspectView view() {
        return new AspectView(Objects.requireNonNull(id), planYear, number, name);
    }
}
