package org.shishi.account;

import java.util.List;
import java.util.Optional;
import org.shishi.policy.Actor;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the people who can be given a task, for modules that have asked the policy about what they need them for. */
@Service
@Transactional(readOnly = true)
public class StaffDirectory {

    private final AccountRepository accounts;
    private final Units units;

    StaffDirectory(AccountRepository accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** Everybody who holds a role and is not disabled, by user name. */
    public List<Person> all() {
        return accounts.find(null, null, null, Pageable.unpaged()).stream()
                .filter(Account::works)
                .map(Account::person)
                .toList();
    }

    public Optional<Person> named(String username) {
        return accounts.findByUsername(username).filter(Account::works).map(Account::person);
    }

    /** Somebody with the present rights; none who is disabled. */
    public Optional<Actor> actor(long id) {
        return accounts.findById(id)
                .filter(account -> !account.disabled())
                .map(account -> account.actor(
                        Optional.ofNullable(account.unitId())
                                .flatMap(units::byId)
                                .map(UnitView::name)
                                .orElse(""),
                        false));
    }
}
