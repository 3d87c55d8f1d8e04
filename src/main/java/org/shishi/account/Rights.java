package org.shishi.account;

import java.util.Map;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants roles and locks accounts: the security administrator's work. A change signs the account out everywhere at once. */
@Service
@Transactional
public class Rights {

    private final AccountRepository accounts;
    private final FailedAttempts guesses;
    private final Gate gate;

    Rights(AccountRepository accounts, FailedAttempts guesses, Gate gate) {
        this.accounts = accounts;
        this.guesses = guesses;
        this.gate = gate;
    }

    /** Sets the roles of an account. Refuses an administrator's role together with any other, and one's own account. */
    public void grant(Actor actor, String username, Set<Role> roles) {
        var account = Accounts.existing(accounts.findByUsername(username), Action.ACCOUNT_GRANT, username);
        gate.command(actor, Action.ACCOUNT_GRANT, account.resource(), Map.of("old", account.roles(), "new", roles));
        refuseOwn(actor, username);
        account.grant(roles);
    }

    /** Disables an account, or enables it again, which also ends a lock after failures. Refuses one's own account. */
    public void disable(Actor actor, String username, boolean off) {
        var account = Accounts.existing(accounts.findByUsername(username), Action.ACCOUNT_LOCK, username);
        gate.command(actor, Action.ACCOUNT_LOCK, account.resource(), Map.of("disabled", off));
        refuseOwn(actor, username);
        account.disable(off);
        if (!off) {
            guesses.forget(username);
        }
    }

    private static void refuseOwn(Actor actor, String username) {
        if (actor.username().equalsIgnoreCase(username)) {
            throw new RuleViolation("account.own.rights");
        }
    }
}
