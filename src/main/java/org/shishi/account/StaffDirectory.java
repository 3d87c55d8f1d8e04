package org.shishi.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the people who can be given a task, for modules that have asked the policy about what they need them for. */
@Service
@Transactional(readOnly = true)
public class StaffDirectory {

    private final AccountRepository accounts;

    StaffDirectory(AccountRepository accounts) {
        this.accounts = accounts;
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
}
