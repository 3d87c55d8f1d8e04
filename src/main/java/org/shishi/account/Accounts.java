package org.shishi.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Masks;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.shishi.shared.text.LikePattern;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and keeps accounts, without rights: those are granted by {@link Rights}. */
@Service
@Transactional
public class Accounts {

    private static final Resource ALL = Resource.all("accounts");
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private final AccountRepository accounts;
    private final Units units;
    private final FailedAttempts guesses;
    private final Gate gate;

    Accounts(AccountRepository accounts, Units units, FailedAttempts guesses, Gate gate) {
        this.accounts = accounts;
        this.units = units;
        this.guesses = guesses;
        this.gate = gate;
    }

    @Transactional(readOnly = true)
    public Page<AccountView> find(Actor actor, AccountFilter filter, Pageable page) {
        boolean masked = gate.read(actor, Action.ACCOUNT_READ, ALL).contains(Policy.PHONE);
        var names = units.all().stream().collect(Collectors.toMap(UnitView::id, UnitView::name));
        var found = accounts.find(LikePattern.pattern(filter.q()), filter.unitId(), filter.role(), page);
        var locked = guesses.lockedAmong(found.map(Account::username).getContent());
        return found.map(a -> a.view(
                a.unitId() == null ? null : names.get(a.unitId()),
                masked,
                locked.contains(a.username()),
                ShanghaiClock.ZONE));
    }

    @Transactional(readOnly = true)
    public AccountView get(Actor actor, String username) {
        var account = load(username, Action.ACCOUNT_READ);
        boolean masked =
                gate.read(actor, Action.ACCOUNT_READ, account.resource()).contains(Policy.PHONE);
        return view(account, masked);
    }

    /** Shows the whole phone number, which is an act of its own in the trail. */
    public AccountView showPhone(Actor actor, String username) {
        var account = load(username, Action.ACCOUNT_SHOW_PHONE);
        gate.command(actor, Action.ACCOUNT_SHOW_PHONE, account.resource(), Map.of());
        return view(account, false);
    }

    /** Lets those who may edit accounts open the form for a new one. */
    public void openEditor(Actor actor) {
        gate.read(actor, Action.ACCOUNT_EDIT, ALL);
    }

    /** Makes an account that nobody can use yet. Refuses a taken user name. */
    public AccountView create(Actor actor, SaveAccount account) {
        gate.command(actor, Action.ACCOUNT_EDIT, ALL, Map.of("new", account.username(), "name", account.name()));
        return view(add(account), true);
    }

    Account add(SaveAccount account) {
        return add(account, null);
    }

    /** @param sheet the one that the account comes from, or none */
    Account add(SaveAccount account, @Nullable Long sheet) {
        if (account.phone() != null && account.phone().contains("*")) {
            throw RuleViolation.at("phone", "account.phone.masked");
        }
        if (accounts.findByUsername(account.username()).isPresent()) {
            throw RuleViolation.at("username", "account.username.taken", account.username());
        }
        return accounts.save(new Account(account, sheet));
    }

    private static Map<String, Object> kept(String name, @Nullable Long unitId) {
        return Map.of("name", name, "unit", unitId == null ? "" : unitId);
    }

    /** Changes name, unit and phone; the masked form of the present phone means "as it was". */
    public AccountView change(Actor actor, long version, SaveAccount change) {
        var account = load(change.username(), Action.ACCOUNT_EDIT);
        gate.command(
                actor,
                Action.ACCOUNT_EDIT,
                account.resource(),
                Map.of(
                        "old", kept(account.name(), account.unitId()),
                        "new", kept(change.name(), change.unitId())));
        if (account.version() != version) {
            throw new RuleViolation("account.changed.meanwhile", change.username());
        }
        account.change(new SaveAccount(account.username(), change.name(), change.unitId(), phone(account, change)));
        return view(accounts.saveAndFlush(account), true);
    }

    /** A masked number that was changed says nothing about the signs under its mask. */
    private static @Nullable String phone(Account account, SaveAccount change) {
        var phone = change.phone();
        if (phone == null || !phone.contains("*")) {
            return phone;
        }
        if (!phone.equals(Masks.phone(account.phone()))) {
            throw RuleViolation.at("phone", "account.phone.masked");
        }
        return account.phone();
    }

    /** Remembers the language that the actor reads. */
    public void speak(Actor actor, String language) {
        var account = load(actor.username(), Action.OWN_ACCOUNT);
        gate.command(actor, Action.OWN_ACCOUNT, account.resource(), Map.of("language", language));
        if (!LANGUAGES.contains(language)) {
            throw new RuleViolation("account.language.unknown", language);
        }
        account.speak(language);
    }

    private AccountView view(Account account, boolean masked) {
        var unit = Optional.ofNullable(account.unitId()).flatMap(units::byId).map(UnitView::name);
        boolean locked = !guesses.lockedAmong(List.of(account.username())).isEmpty();
        return account.view(unit.orElse(null), masked, locked, ShanghaiClock.ZONE);
    }

    private Account load(String username, Action action) {
        return existing(accounts.findByUsername(username), action, username);
    }

    static Account existing(Optional<Account> account, Action action, String username) {
        return account.orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "account:" + username));
    }
}
