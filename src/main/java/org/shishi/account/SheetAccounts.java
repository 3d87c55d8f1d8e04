package org.shishi.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.policy.Role;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.shishi.shared.text.LikePattern;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the accounts of a sheet that two administrators have agreed to, within the transaction in which the second one did. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SheetAccounts {

    private final AccountRepository accounts;
    private final Accounts making;
    private final Units units;
    private final Gate gate;
    private final RealTime time;

    SheetAccounts(AccountRepository accounts, Accounts making, Units units, Gate gate, RealTime time) {
        this.accounts = accounts;
        this.making = making;
        this.units = units;
        this.gate = gate;
        this.time = time;
    }

    /** Whom there is already. */
    public record Known(
            String username,
            String name,
            @Nullable Long unitId,
            @Nullable String phone,
            Set<Role> roles) {}

    /** Whose first password waits to be handed over. */
    public record Waiting(String username, String name, String unit) {}

    @Transactional(readOnly = true)
    public List<Known> known() {
        return known(new AccountFilter(null, null, null));
    }

    /** Those on the list that is narrowed so. */
    @Transactional(readOnly = true)
    public List<Known> known(AccountFilter filter) {
        var found = accounts.find(LikePattern.pattern(filter.q()), filter.unitId(), filter.role(), Pageable.unpaged());
        return found.stream()
                .map(one -> new Known(one.username(), one.name(), one.unitId(), one.phone(), one.roles()))
                .toList();
    }

    /** The account, its roles and the asking for its first password, as one act of the second person. */
    public void make(Actor second, long sheet, String broughtBy, SaveAccount person, Set<Role> roles) {
        var account = making.add(person, sheet);
        account.grant(roles);
        account.askForPassword(second, time.instant());
        gate.command(
                second,
                Action.ACCOUNT_GRANT,
                account.resource(),
                Map.of("sheet", sheet, "brought", broughtBy, "new", roles, "password", "asked"));
    }

    /** The accounts that a sheet has made, masked as for this reader, in its order. */
    @Transactional(readOnly = true)
    public List<AccountView> of(Actor reader, long sheet) {
        boolean masked =
                gate.read(reader, Action.ACCOUNT_READ, Resource.all("accounts")).contains(Policy.PHONE);
        var names = names();
        return accounts.findByImportIdOrderById(sheet).stream()
                .map(one -> one.view(names.get(one.unitId()), masked, false, ShanghaiClock.ZONE))
                .toList();
    }

    /** Those of a sheet whose first password somebody else than the actor has asked for and nobody has handed over. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor, long sheet) {
        var names = names();
        return accounts.findByImportIdOrderById(sheet).stream()
                .filter(one -> one.waitsForAnother(actor))
                .map(one -> new Waiting(one.username(), one.name(), names.getOrDefault(one.unitId(), "")))
                .toList();
    }

    /** Asks once more for all of a sheet who have never signed in: their slips were lost. Says how many. */
    public int askAnew(Actor second, long sheet) {
        Instant now = time.instant();
        var lost = accounts.findByImportIdOrderById(sheet).stream()
                .filter(Account::neverCame)
                .toList();
        for (var account : lost) {
            gate.command(second, Action.ACCOUNT_ASK_PASSWORD, account.resource(), Map.of("sheet", sheet));
            account.askForPassword(second, now);
        }
        return lost.size();
    }

    private Map<@Nullable Long, String> names() {
        var names = new HashMap<@Nullable Long, String>();
        for (UnitView unit : units.all()) {
            names.put(unit.id(), unit.name());
        }
        return names;
    }
}
