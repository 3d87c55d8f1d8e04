package org.shishi.unit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UnitRepository extends JpaRepository<Unit, Long> {

    @Query("""
            select u from Unit u
            where (:kind is null or u.kind = :kind)
              and (:q is null or cast(function('written', u.code) as string) like :q escape '\\' or cast(function('written', u.name) as string) like :q escape '\\')
            order by u.code""")
    List<Unit> find(@Nullable String q, @Nullable UnitKind kind);

    Optional<Unit> findByCode(String code);

    boolean existsByCodeAndIdNot(String code, long id);

    List<Unit> findByNameIn(Collection<String> names);
}
