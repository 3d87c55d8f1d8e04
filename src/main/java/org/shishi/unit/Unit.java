package org.shishi.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private boolean active = true;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected Unit() {}

    Unit(SaveUnit unit) {
        this.code = unit.code();
        this.name = unit.name();
        this.kind = unit.kind();
        this.active = unit.active();
    }

    void change(SaveUnit unit) {
        this.code = unit.code();
        this.name = unit.name();
        this.kind = unit.kind();
        this.active = unit.active();
    }

    boolean differsFrom(SaveUnit unit) {
        return !code.equals(unit.code()) || !name.equals(unit.name()) || kind != unit.kind() || active != unit.active();
    }

    UnitView view() {
        return new UnitView(java.util.Objects.requireNonNull(id), code, name, kind, active, version);
    }
}
