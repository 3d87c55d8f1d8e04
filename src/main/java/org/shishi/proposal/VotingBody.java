package org.shishi.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

@Entity
class VotingBody {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private @Nullable Long unitId;
    private String name;
    private int deputies;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected VotingBody() {}

    VotingBody(SaveBody save) {
        this.kind = save.kind();
        this.unitId = save.unitId();
        this.name = save.name();
        this.deputies = save.deputies();
    }

    void change(long read, String newName, int newDeputies) {
        if (read != version) {
            throw new OptimisticLockingFailureException("voting body " + id);
        }
        this.name = newName;
        this.deputies = newDeputies;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    VotingBodyView view() {
        return new VotingBodyView(id(), kind, unitId, name, deputies, version);
    }
}
