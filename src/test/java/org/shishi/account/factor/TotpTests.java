package org.shishi.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;

/** Codes, their picture, and the key of their secrets, each by itself. */
class TotpTests {

    private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    /** Appendix B of RFC 6238, of whose eight digits authenticators show the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(RFC, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @Test
    void aCodeIsFoundAsFarAwayAsIsAllowed() {
        var code = Totp.code(RFC, 1000);
        assertThat(Totp.find(RFC, code, 1001, 1)).hasValue(1000);
        assertThat(Totp.find(RFC, code, 999, 1)).hasValue(1000);
        assertThat(Totp.find(RFC, code, 1002, 1)).isEmpty();
        assertThat(Totp.find(RFC, code, 990, 12)).hasValue(1000);
        assertThat(Totp.find(RFC, "", 1000, 1)).isEmpty();
    }

    @Test
    void aPhoneReadsThePicture() throws Exception {
        var uri = "otpauth://totp/Shishi:sysadmin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Shishi";
        var picture = QrCode.of(uri);
        int scale = 4;
        int side = picture.size() * scale;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        var square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(picture.path());
        while (square.find()) {
            for (int i = 0; i < scale * scale; i++) {
                int x = Integer.parseInt(square.group(1)) * scale + i % scale;
                int y = Integer.parseInt(square.group(2)) * scale + i / scale;
                pixels[y * side + x] = 0;
            }
        }
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(uri);
    }

    @Test
    @Holds("ASVS 13.3.2")
    void theKeyIsMadeOnceForItsOwnerAlone() throws Exception {
        var file = folder.resolve("below/second-factor.key");
        assertThat(new FactorKey(settings(null, file)).present()).isEmpty();
        var made = new FactorKey(settings(null, file)).demanded();
        assertThat(new FactorKey(settings(null, file)).demanded()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whereItCannotBeKeptNobodyEnrols() throws Exception {
        var file = Files.createFile(folder.resolve("no-folder")).resolve("second-factor.key");
        assertThatThrownBy(() -> new SealedSecrets(new FactorKey(settings(null, file))).seal(7, RFC))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("account.factor.key.none");
    }

    @Test
    @Holds("ASVS 11.2.3")
    void aKeyBySettingIsOf32Bytes() {
        assertThatThrownBy(() -> new FactorKey(settings("c2hvcnQ=", folder)))
                .hasMessageContaining("shishi.second-factor.key is no key");
    }

    @Test
    @Holds("ASVS 11.3.3")
    void withoutItsKeyASecretStaysShut() throws Exception {
        var file = folder.resolve("second-factor.key");
        var sealed = new SealedSecrets(new FactorKey(settings(null, file))).seal(7, RFC);
        assertThat(new SealedSecrets(new FactorKey(settings(null, file))).open(7, sealed))
                .contains(RFC);
        Files.delete(file);
        assertThat(new SealedSecrets(new FactorKey(settings(null, file))).open(7, sealed))
                .isEmpty();
        var other = new FactorKey(settings(null, folder.resolve("other.key")));
        other.demanded();
        assertThat(new SealedSecrets(other).open(7, sealed)).isEmpty();
    }

    private static SecondFactorSettings settings(String key, Path file) {
        return new SecondFactorSettings(Set.of(), Duration.ZERO, "Shishi", key, file);
    }
}
