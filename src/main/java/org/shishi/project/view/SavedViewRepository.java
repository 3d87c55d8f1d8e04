package org.shishi.project.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shishi.policy.Role;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SavedViewRepository extends Repository<SavedView, Long> {

    SavedView save(SavedView view);

    void delete(SavedView view);

    Optional<SavedView> findById(long id);

    Optional<SavedView> findByOwnerIdAndName(long ownerId, String name);

    @Query("select v from SavedView v where v.ownerId = :owner or v.role in :roles order by v.name, v.id")
    List<SavedView> visible(long owner, Collection<Role> roles);
}
