package org.shishi.proposal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs and hides what strangers bring, with secrets that live for two days: afterwards nobody can tell what it was. */
@Component
class DailySecrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();

    DailySecrets(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The text's code by the secret of today. */
    String code(String text) {
        return codes(text).get(0);
    }

    /** The text's codes by the secret of today, then by that of yesterday if there was one. */
    List<String> codes(String text) {
        var today = time.today();
        var secrets = secrets(today);
        if (secrets.isEmpty() || !secrets.get(0).day().equals(today)) {
            begin(today);
            secrets = secrets(today);
        }
        return secrets.stream().map(secret -> mac(secret.secret(), text)).toList();
    }

    private record Secret(LocalDate day, String secret) {}

    private List<Secret> secrets(LocalDate today) {
        return jdbc.sql("select day, secret from public_secret where day >= ? and day <= ? order by day desc")
                .params(today.minusDays(1), today)
                .query(Secret.class)
                .list();
    }

    private void begin(LocalDate today) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        jdbc.sql("delete from public_secret where day < ?")
                .param(today.minusDays(1))
                .update();
        jdbc.sql("insert into public_secret (day, secret) values (?, ?) on conflict do nothing")
                .params(today, HexFormat.of().formatHex(secret))
                .update();
    }

    private static String mac(String secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
