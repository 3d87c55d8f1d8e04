package org.shishi.account.sheet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.shishi.account.Passwords;
import org.shishi.account.SheetAccounts;
import org.shishi.account.SheetAccounts.Waiting;
import org.shishi.background.Background;
import org.shishi.background.WorkProgressRecorder;
import org.shishi.brought.BroughtSheets;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.shared.Busy;
import org.shishi.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first passwords of a sheet's accounts, told once to the administrator who hands them over and kept nowhere. They become
 * valid one after the other behind the page: each hash takes its time, and whoever signs in meanwhile has to wait for one of
 * them at most.
 *
 * <p>This work does not go on with another node when its own is lost: the passwords are in the memory of the node that told them
 * and must be stored nowhere, so no other node can know them. What a stopped application left undone still waits, and gets new
 * slips.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class Slips {

    private static final Logger log = LoggerFactory.getLogger(Slips.class);
    private static final String LINE = "slips";
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final BroughtSheets.Kind<AccountSheet> sheets;
    private final SheetAccounts accounts;
    private final Passwords passwords;
    private final Background background;
    private final WorkProgressRecorder progress;
    private final TransactionTemplate transaction;
    private final Gate gate;

    Slips(
            BroughtSheets brought,
            SheetAccounts accounts,
            Passwords passwords,
            Background background,
            WorkProgressRecorder progress,
            TransactionTemplate transaction,
            Gate gate) {
        this.sheets = brought.of(AccountSheet.class, "accounts");
        this.accounts = accounts;
        this.passwords = passwords;
        this.background = background;
        this.progress = progress;
        this.transaction = transaction;
        this.gate = gate;
    }

    /** What one person is handed; the password never stands in a log. */
    public record Slip(String name, String unit, String username, String password) {

        @Override
        public String toString() {
            return "Slip[" + username + "]";
        }
    }

    static String subject(long sheet) {
        return "slips:" + sheet;
    }

    /** New passwords for all accounts of the sheet that wait for one. Refuses whoever has asked for them. */
    public List<Slip> make(Actor actor, long sheet) {
        var waiting = Objects.requireNonNull(transaction.execute(status -> claim(actor, sheet)));
        var slips = waiting.stream()
                .map(one -> new Slip(one.name(), one.unit(), one.username(), passwords.temporary()))
                .toList();
        background.run(LINE, () -> makeValid(actor, sheet, slips));
        return slips;
    }

    /** The sheet's row is locked, so that of two who ask at once one is told that slips are being made. */
    private List<Waiting> claim(Actor actor, long sheet) {
        gate.read(actor, Action.ACCOUNT_NEW_PASSWORD, AccountSheets.ALL);
        sheets.locked(sheet, Action.ACCOUNT_READ);
        if (progress.of(subject(sheet)).filter(work -> !work.stalled()).isPresent()) {
            throw new RuleViolation("account.slips.running");
        }
        var waiting = accounts.waiting(actor, sheet);
        if (waiting.isEmpty()) {
            throw new RuleViolation("account.slips.none");
        }
        gate.command(
                actor, Action.ACCOUNT_NEW_PASSWORD, AccountSheets.ALL, Map.of("sheet", sheet, "slips", waiting.size()));
        progress.begin(subject(sheet), waiting.size());
        return waiting;
    }

    private void makeValid(Actor actor, long sheet, List<Slip> slips) {
        for (int done = 0; done < slips.size(); done++) {
            handOver(actor, slips.get(done));
            progress.tell(subject(sheet), done + 1, slips.size());
        }
        transaction.executeWithoutResult(status -> progress.finished(subject(sheet)));
    }

    private void handOver(Actor actor, Slip slip) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                passwords.handOver(actor, slip.username(), slip.password());
                return;
            } catch (Busy others) {
                LockSupport.parkNanos(PAUSE);
            } catch (RuleViolation | Denied meanwhile) {
                log.warn("the slip of {} is not valid: {}", slip.username(), meanwhile.getMessage());
                return;
            }
        }
    }
}
