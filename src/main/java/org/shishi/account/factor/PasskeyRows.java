package org.shishi.account.factor;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;

/** The rows of passkeys. A device knows an account by its number, which tells nothing of the person. */
@Component
class PasskeyRows {

    /** The library reads the key in what the device told, and asks for it a second time where it needs none. */
    private static final ImmutablePublicKeyCose NOT_ASKED = new ImmutablePublicKeyCose(new byte[1]);

    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Bytes handle(long account) {
        return new Bytes(ByteBuffer.allocate(Long.BYTES).putLong(account).array());
    }

    static long account(Bytes handle) {
        var bytes = handle.getBytes();
        return bytes.length == Long.BYTES ? ByteBuffer.wrap(bytes).getLong() : -1;
    }

    List<PasskeyView> of(long account) {
        return jdbc.sql("select * from account_passkey where account_id = ? order by id")
                .param(account)
                .query((row, n) -> new PasskeyView(
                        row.getLong("id"),
                        row.getString("label"),
                        Objects.requireNonNull(moment(row, "made_at")),
                        moment(row, "last_used"),
                        row.getBoolean("backup_state")))
                .list();
    }

    /** One transaction at a time makes passkeys for an account. */
    void lock(long account) {
        jdbc.sql("select id from account where id = ? for update")
                .param(account)
                .query(Long.class)
                .single();
    }

    void add(long account, CredentialRecord made, Instant answered) {
        jdbc.sql("""
                        insert into account_passkey (account_id, label, credential_id, attestation, client_data, signature_count,
                            transports, backup_eligible, backup_state, made_at, answered)
                        values (:account, :label, :credential, :attestation, :client, :count, :transports, :eligible, :state, :made, :answered)""")
                .param("account", account)
                .param("label", made.getLabel())
                .param("credential", made.getCredentialId().getBytes())
                .param(
                        "attestation",
                        Objects.requireNonNull(made.getAttestationObject()).getBytes())
                .param(
                        "client",
                        Objects.requireNonNull(made.getAttestationClientDataJSON())
                                .getBytes())
                .param("count", made.getSignatureCount())
                .param("transports", written(made))
                .param("eligible", made.isBackupEligible())
                .param("state", made.isBackupState())
                .param("made", at(made.getCreated()))
                .param("answered", at(answered))
                .update();
    }

    Optional<CredentialRecord> byCredential(Bytes credential) {
        return jdbc.sql("select * from account_passkey where credential_id = ?")
                .param(credential.getBytes())
                .query((row, n) -> record(row))
                .optional();
    }

    List<CredentialRecord> records(long account) {
        return jdbc.sql("select * from account_passkey where account_id = ?")
                .param(account)
                .query((row, n) -> record(row))
                .list();
    }

    /** Whether this answer is the first to a challenge as new as this one; what the device tells of itself is kept with it. */
    boolean use(CredentialRecord used, Instant answered) {
        return jdbc.sql("""
                        update account_passkey set signature_count = :count, backup_state = :state, last_used = :used, answered = :answered
                        where credential_id = :credential and answered < :answered""")
                        .param("count", used.getSignatureCount())
                        .param("state", used.isBackupState())
                        .param("used", at(used.getLastUsed()))
                        .param("answered", at(answered))
                        .param("credential", used.getCredentialId().getBytes())
                        .update()
                == 1;
    }

    boolean rename(long account, long passkey, String label) {
        return jdbc.sql("update account_passkey set label = ? where account_id = ? and id = ?")
                        .params(label, account, passkey)
                        .update()
                == 1;
    }

    boolean remove(long account, long passkey) {
        return jdbc.sql("delete from account_passkey where account_id = ? and id = ?")
                        .params(account, passkey)
                        .update()
                == 1;
    }

    int removeAll(long account) {
        return jdbc.sql("delete from account_passkey where account_id = ?")
                .param(account)
                .update();
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getLong("account_id")))
                .publicKey(NOT_ASKED)
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(Arrays.stream(row.getString("transports").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .label(row.getString("label"))
                .created(row.getObject("made_at", OffsetDateTime.class).toInstant())
                .build();
    }

    private static String written(CredentialRecord made) {
        return made.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static @Nullable OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return ShanghaiClock.onTheWall(row.getObject(column, OffsetDateTime.class));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
