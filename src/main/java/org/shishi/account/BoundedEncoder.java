package org.shishi.account;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id at 46 MiB, t=1, p=1 (OWASP), a few at a time: a flood of sign-ins must not take the memory of those who work.
 */
@Component
class BoundedEncoder implements PasswordEncoder {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int PATIENCE_SECONDS = 4;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 47104, 1);
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Override
    public String encode(CharSequence password) {
        return inTurn(() -> argon2.encode(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return inTurn(() -> argon2.matches(password, hash));
    }

    private <T> T inTurn(Supplier<T> hashing) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }

    /** Says that too many people sign in at this moment. */
    static class TooBusy extends org.springframework.security.authentication.AuthenticationServiceException {
        TooBusy() {
            super("too many people sign in at this moment");
        }
    }
}
