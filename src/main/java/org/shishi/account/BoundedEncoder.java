package org.shishi.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.shishi.shared.Busy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Argon2id at 9 MiB, t=4, p=1, on half of the processors: a flood of sign-ins must take neither the memory nor the
 * processors of those who work. Of the settings that OWASP's password storage cheat sheet names as equally strong, this one
 * leaves the garbage collector least to do; 46 MiB, t=1 made everybody wait for it. A bounded number waits its turn; whoever
 * comes on top is told so ({@link Busy}), and never that a password was wrong. Whoever waits holds no connection, of which
 * there are fewer than people.
 */
@Component
class BoundedEncoder implements PasswordEncoder {

    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int IN_LINE = 24;
    private static final int PATIENCE_SECONDS = 10;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 9216, 4);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Semaphore line = new Semaphore(AT_ONCE + IN_LINE);

    @Override
    public String encode(CharSequence password) {
        return inTurn(() -> argon2.encode(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return inTurn(() -> argon2.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> hashing) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.getResourceMap().isEmpty()) {
            throw new IllegalStateException("A password is hashed outside of any transaction, with no connection held");
        }
        if (!line.tryAcquire()) {
            throw new Busy("account.login.busy");
        }
        try {
            return AttemptQueue.waited(places, PATIENCE_SECONDS, hashing);
        } finally {
            line.release();
        }
    }
}
