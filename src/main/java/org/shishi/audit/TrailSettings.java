package org.shishi.audit;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * With what the trail is sealed, and where its end is noted down.
 *
 * @param algorithm SHA-256, or SM3 (GB/T 32905) where commercial cryptography of the state is asked for
 * @param key 32 bytes in Base64, the same on every node; none: it is in {@code keyFile}
 * @param keyFile where it is kept otherwise, outside the database; made with the first row
 * @param headsFile where the end of the trail is noted each day; best where whoever rules the database cannot write
 * @param keepDays for how many days rows stay in the database at least; none: for good
 * @param archiveFolder where older ones are kept since, in sealed files
 * @param headsMail to whom the end is sent by mail as well; none: to nobody
 * @param headsSyslog to which syslog server: {@code udp://log.example:514} or {@code tcp://…}; none: to none
 */
@Validated
@ConfigurationProperties("shishi.trail")
public record TrailSettings(
        @DefaultValue("SHA256") Algorithm algorithm,
        @Nullable String key,
        Path keyFile,
        Path headsFile,
        @Nullable @Min(TrailSettings.LEAST_DAYS) Integer keepDays,
        Path archiveFolder,
        @Nullable String headsMail,
        @Nullable URI headsSyslog) {

    /** The law asks for six months. */
    static final int LEAST_DAYS = 185;

    /** How a seal is computed; each says so itself, so that a change of the setting leaves the old ones readable. */
    public enum Algorithm {
        SHA256,
        SM3
    }
}
