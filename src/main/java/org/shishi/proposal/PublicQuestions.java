package org.shishi.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a small sum that people solve and simple robots do not, without outside service and cookie; each serves once. */
@Service
@Transactional
public class PublicQuestions {

    private static final Duration VALID = Duration.ofHours(1);
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,12})\\.([0-9a-f]{32})\\.([0-9a-f]{64})");
    private static final int NONCE_BYTES = 16;
    private static final int SMALLEST = 2;
    private static final int NUMBERS = 8;

    private final DailySecrets secrets;
    private final JdbcClient jdbc;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();

    PublicQuestions(DailySecrets secrets, JdbcClient jdbc, RealTime time) {
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * A question: two numbers to be added.
     *
     * @param token comes back with the answer and says, signed, which question it was and until when it holds
     */
    public record Question(int one, int other, String token) {}

    /** A new question. */
    public Question ask() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var signed = time.instant().plus(VALID).getEpochSecond() + "."
                + HexFormat.of().formatHex(nonce);
        var code = secrets.code(signed);
        return new Question(number(code, 0), number(code, 1), signed + "." + secrets.code("token " + signed));
    }

    /** Whether the answer is right and the first one to its question; the question is used up with the transaction. */
    public boolean solved(String token, String answer) {
        var asked = open(token);
        return asked.isPresent() && String.valueOf(asked.get()).equals(answer.strip()) && use(token);
    }

    /** Ends a question whose answer was refused. */
    public void end(String token) {
        if (open(token).isPresent()) {
            use(token);
        }
    }

    /** The sum that a genuine token asks for, while it holds. */
    private Optional<Integer> open(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches() || time.instant().isAfter(until(token))) {
            return Optional.empty();
        }
        var signed = parts.group(1) + "." + parts.group(2);
        var genuine = secrets.codes("token " + signed);
        var sums = secrets.codes(signed);
        for (int i = 0; i < genuine.size(); i++) {
            if (MessageDigest.isEqual(bytes(genuine.get(i)), bytes(parts.group(3)))) {
                return Optional.of(number(sums.get(i), 0) + number(sums.get(i), 1));
            }
        }
        return Optional.empty();
    }

    private boolean use(String token) {
        jdbc.sql("delete from public_question_used where until < ?")
                .param(time.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("insert into public_question_used (question, until) values (?, ?) on conflict do nothing")
                        .params(token, until(token).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Instant until(String token) {
        return Instant.ofEpochSecond(Long.parseLong(token.substring(0, token.indexOf('.'))));
    }

    private static int number(String code, int which) {
        return SMALLEST + Integer.parseInt(code.substring(2 * which, 2 * which + 2), 16) % NUMBERS;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
