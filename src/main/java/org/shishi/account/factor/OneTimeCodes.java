package org.shishi.account.factor;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import org.shishi.account.factor.FactorRows.Kept;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Takes the code of an authenticator: once, a clock that is half a minute off allowed; says so where it is minutes off. */
@Component
class OneTimeCodes {

    private static final int DRIFT = 1;
    private static final int TOLD = 12;
    private static final int STEPS_OF_A_MINUTE = 60 / Totp.STEP_SECONDS;

    private final FactorRows rows;
    private final SealedSecrets secrets;
    private final RealTime time;

    OneTimeCodes(FactorRows rows, SealedSecrets secrets, RealTime time) {
        this.rows = rows;
        this.secrets = secrets;
        this.time = time;
    }

    /** Takes it; what is wrong with it where it is not taken. */
    Optional<RuleViolation> take(long account, Kept kept, String typed) {
        var code = plain(typed);
        var sealed = kept.secret();
        var secret = sealed == null ? Optional.<byte[]>empty() : secrets.open(account, sealed);
        if (secret.isEmpty()) {
            return wrong("account.factor.key.lost");
        }
        long now = Totp.step(time.instant());
        var near = Totp.find(secret.get(), code, now, DRIFT);
        if (near.isPresent()) {
            long step = near.getAsLong();
            boolean told = kept.toldStep() != null && kept.toldStep() == step;
            return !told && rows.take(account, step) ? Optional.empty() : wrong("account.factor.code.used");
        }
        var far = Totp.find(secret.get(), code, now, TOLD);
        if (far.isEmpty()) {
            return wrong("account.factor.code.wrong");
        }
        rows.tell(account, far.getAsLong());
        return Optional.of(off(IdentityProof.FIELD, far.getAsLong() - now));
    }

    /** The step of the code by which an authenticator shows that it has this secret. */
    static long first(byte[] secret, String typed, Instant now) {
        var code = plain(typed);
        long step = Totp.step(now);
        return Totp.find(secret, code, step, DRIFT).orElseThrow(() -> {
            var far = Totp.find(secret, code, step, TOLD);
            return far.isPresent()
                    ? off("code", far.getAsLong() - step)
                    : RuleViolation.at("code", "account.factor.code.wrong");
        });
    }

    /** Digits as an input method may write them, without the blank that authenticators show in the middle. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static RuleViolation off(String field, long steps) {
        long minutes = Math.max(1, Math.round(Math.abs(steps) / (double) STEPS_OF_A_MINUTE));
        return RuleViolation.at(field, steps < 0 ? "account.factor.code.late" : "account.factor.code.early", minutes);
    }

    private static Optional<RuleViolation> wrong(String why) {
        return Optional.of(RuleViolation.at(IdentityProof.FIELD, why));
    }
}
