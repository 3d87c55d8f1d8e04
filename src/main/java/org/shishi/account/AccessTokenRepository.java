package org.shishi.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccessTokenRepository extends JpaRepository<AccessToken, Long> {

    List<AccessToken> findByAccountIdOrderByIdDesc(long accountId);

    Optional<AccessToken> findByIdAndAccountId(long id, long accountId);

    Optional<AccessToken> findByTokenHash(String tokenHash);
}
