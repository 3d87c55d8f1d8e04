package org.shishi.account;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface FormerPasswordRepository extends JpaRepository<FormerPassword, Long> {

    List<FormerPassword> findByAccountIdOrderByIdDesc(long accountId, Limit limit);
}
