package org.shishi.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {

    @Query("select a from Account a where lower(a.username) = lower(:username)")
    Optional<Account> findByUsername(String username);

    /** Locks the row, so that failures at the same moment are all counted. */
    @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where lower(a.username) = lower(:username)")
    Optional<Account> lockByUsername(String username);

    @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> lockById(long id);

    List<Account> findByImportIdOrderById(long importId);

    @Query("select a.username from Account a where a.unitId = :unit")
    Set<String> usernamesOf(long unit);

    @Query("""
            select a from Account a
            where (:q is null or cast(function('written', a.username) as string) like :q escape '\\' or cast(function('written', a.name) as string) like :q escape '\\')
              and (:unitId is null or a.unitId = :unitId)
              and (:role is null or :role member of a.roles)
            order by a.username""")
    Page<Account> find(@Nullable String q, @Nullable Long unitId, @Nullable Role role, Pageable page);
}
