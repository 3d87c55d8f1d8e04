package org.shishi.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals secrets with AES-GCM, each to its account: moved to another row of the table it does not open. */
@Component
class SealedSecrets {

    private static final Logger log = LoggerFactory.getLogger(SealedSecrets.class);
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final FactorKey key;
    private final SecureRandom random = new SecureRandom();

    SealedSecrets(FactorKey key) {
        this.key = key;
    }

    byte[] seal(long account, byte[] secret) {
        var iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, key.demanded(), iv, account).doFinal(secret);
            var whole = Arrays.copyOf(iv, IV_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, IV_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The secret; none where the key that sealed it is not here. */
    Optional<byte[]> open(long account, byte[] whole) {
        var present = key.present();
        if (present.isEmpty()) {
            log.error("the key of the second factors is not here: codes cannot be compared until it is put back");
            return Optional.empty();
        }
        try {
            var iv = Arrays.copyOf(whole, IV_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, present.get(), iv, account)
                    .doFinal(whole, IV_BYTES, whole.length - IV_BYTES));
        } catch (GeneralSecurityException e) {
            log.error(
                    "the second factor of account {} was sealed with another key, or changed: {}",
                    account,
                    e.toString());
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] iv, long account) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(("second-factor:" + account).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
