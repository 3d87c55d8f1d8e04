package org.shishi.account.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import org.springframework.stereotype.Component;

/** What a person writes down for the day without the phone: ten codes of 80 bits, each good once, of which hashes are kept. */
@Component
class RecoveryCodes {

    static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final int LETTERS = 16;
    private static final String GROUPS = "(?<=\\G.{4})";

    private final FactorRows rows;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(FactorRows rows, RealTime time) {
        this.rows = rows;
        this.time = time;
    }

    /** New ones, which replace all that there were; told this once. */
    List<String> renew(long account) {
        var codes = Stream.generate(this::code).limit(COUNT).toList();
        rows.recoveryCodes(account, codes.stream().map(Sha256::hex).toList());
        return codes.stream().map(code -> String.join("-", code.split(GROUPS))).toList();
    }

    private String code() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** Whether this looks like one, however it was written down. */
    static boolean looksLikeOne(String typed) {
        return plain(typed).length() == LETTERS;
    }

    /** Uses one up; what is wrong with it where it is none. */
    Optional<RuleViolation> spend(long account, String typed) {
        var hash = Sha256.hex(plain(typed));
        if (rows.spend(account, hash, time.now())) {
            return Optional.empty();
        }
        var why = rows.spent(account, hash) ? "account.factor.recovery.used" : "account.factor.recovery.wrong";
        return Optional.of(RuleViolation.at(IdentityProof.FIELD, why));
    }

    private static String plain(String typed) {
        return OneTimeCodes.plain(typed).replaceAll("[-–—]", "").toUpperCase(Locale.ROOT);
    }
}
