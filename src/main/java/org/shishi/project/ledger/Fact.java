package org.shishi.project.ledger;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Something that holds of a project from a day on. Never changed; at most withdrawn, by the record that corrects it. */
@MappedSuperclass
abstract class Fact<V> {

    static final Comparator<Fact<?>> ORDER = Comparator.<Fact<?>, LocalDate>comparing(Fact::validOn)
            .thenComparing(Fact::recordId)
            .thenComparing(fact -> fact.id == null ? Long.MAX_VALUE : fact.id);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_fact")
    @SequenceGenerator(name = "project_fact", sequenceName = "project_fact_seq", allocationSize = 100)
    private @Nullable Long id;

    private long projectId;
    private LocalDate validOn;
    private long recordId;
    private @Nullable Long withdrawnBy;

    @SuppressWarnings("NullAway") // for JPA
    protected Fact() {}

    Fact(long projectId, LocalDate validOn, long recordId) {
        this.projectId = projectId;
        this.validOn = validOn;
        this.recordId = recordId;
    }

    abstract V value();

    void withdraw(long record) {
        withdrawnBy = record;
    }

    long projectId() {
        return projectId;
    }

    LocalDate validOn() {
        return validOn;
    }

    long recordId() {
        return recordId;
    }

    @Nullable
    Long withdrawnBy() {
        return withdrawnBy;
    }
}
