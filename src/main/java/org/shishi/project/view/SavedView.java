package org.shishi.project.view;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Resource;
import org.shishi.policy.Role;

/** A state of the list of projects under a name, for one person or for a role. */
@Entity
class SavedView {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long ownerId;
    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private String query;

    @SuppressWarnings("NullAway") // for JPA
    protected SavedView() {}

    SavedView(long ownerId, SaveView save) {
        this.ownerId = ownerId;
        this.name = save.name();
        this.role = save.role();
        this.query = save.query();
    }

    void replace(SaveView save) {
        role = save.role();
        query = save.query();
    }

    boolean visible(Actor actor) {
        return Objects.equals(actor.id(), ownerId) || (role != null && actor.is(role));
    }

    Resource resource() {
        return Resource.ownedBy(ownerId, "saved-view:" + id);
    }

    SavedViewView view(Actor actor) {
        return new SavedViewView(Objects.requireNonNull(id), name, role, query, Objects.equals(actor.id(), ownerId));
    }
}
