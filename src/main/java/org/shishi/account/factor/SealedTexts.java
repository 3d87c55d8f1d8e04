package org.shishi.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals texts that a browser carries for a while, each for one purpose: nobody there reads or changes them, and strangers fill no
 * store of ours.
 */
@Component
public class SealedTexts {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final FactorKey key;
    private final SecureRandom random = new SecureRandom();

    SealedTexts(FactorKey key) {
        this.key = key;
    }

    public String seal(String purpose, String text) {
        var iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key.demanded(), iv, purpose)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(iv, IV_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, IV_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The text; none of what was sealed elsewhere, for something else, or changed since. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            var whole = Base64.getUrlDecoder().decode(sealed);
            if (whole.length <= IV_BYTES) {
                return Optional.empty();
            }
            var iv = Arrays.copyOf(whole, IV_BYTES);
            var text = cipher(Cipher.DECRYPT_MODE, key.demanded(), iv, purpose)
                    .doFinal(whole, IV_BYTES, whole.length - IV_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] iv, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(("carried: " + purpose).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
