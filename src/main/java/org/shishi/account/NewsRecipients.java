package org.shishi.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whom news concerns, for the module that tells it; disabled accounts are told nothing. */
@Service
@Transactional(readOnly = true)
public class NewsRecipients {

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final Units units;

    NewsRecipients(JdbcClient jdbc, AccountRepository accounts, Units units) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.units = units;
    }

    /** Somebody who wants the digest, and the address that it goes to. */
    public record Reader(Actor actor, String email) {}

    /** The accounts of a unit that hold one of the roles. */
    public List<Long> ofUnit(long unit, Set<Role> roles) {
        return jdbc.sql("""
                        select distinct a.id from account a join account_role r on r.account_id = a.id
                        where not a.disabled and a.unit_id = :unit and r.role in (:roles) order by a.id""")
                .param("unit", unit)
                .param("roles", names(roles))
                .query(Long.class)
                .list();
    }

    /** All accounts that hold one of the roles. */
    public List<Long> with(Set<Role> roles) {
        return jdbc.sql("""
                        select distinct a.id from account a join account_role r on r.account_id = a.id
                        where not a.disabled and r.role in (:roles) order by a.id""").param("roles", names(roles)).query(Long.class).list();
    }

    /** Everybody who gave an address and did not say no to the digest. */
    public List<Reader> readers() {
        Map<Long, String> addresses = jdbc.sql("""
                        select m.account_id, m.email from account_mail m join account a on a.id = m.account_id
                        where m.digest and m.email <> '' and not a.disabled""").query((rs, n) -> Map.entry(rs.getLong(1), rs.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var names = units.all().stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
        return accounts.findAllById(addresses.keySet()).stream()
                .map(account -> {
                    var unit = account.unitId() == null ? null : names.get(account.unitId());
                    return new Reader(
                            account.actor(unit == null ? "" : unit.name(), false), addresses.get(account.id()));
                })
                .toList();
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Enum::name).toList();
    }
}
