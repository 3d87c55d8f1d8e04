package org.shishi.account.factor;

import java.io.IOException;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.secret.KeyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key that seals the secrets, kept outside the database: whoever has only that can make no code of it. */
@Component
class FactorKey {

    private static final Logger log = LoggerFactory.getLogger(FactorKey.class);

    private final KeyFile key;

    FactorKey(SecondFactorSettings settings) {
        key = new KeyFile(settings.key(), "shishi.second-factor.key", settings.keyFile());
    }

    /** The key; none where the file is not there, not even to open what was sealed with another one. */
    Optional<SecretKey> present() {
        return key.present().map(FactorKey::secret);
    }

    /** The key, made if it is the first time. */
    SecretKey demanded() {
        try {
            return secret(key.demanded());
        } catch (IOException e) {
            log.error(
                    "the key of the second factors cannot be kept in {}; shishi.second-factor.key can be set instead",
                    key.file(),
                    e);
            throw new RuleViolation("account.factor.key.none");
        }
    }

    private static SecretKey secret(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }
}
