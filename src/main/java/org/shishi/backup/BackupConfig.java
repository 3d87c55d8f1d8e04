package org.shishi.backup;

import java.io.IOException;
import java.sql.SQLException;
import org.shishi.database.EmbeddedPostgres;
import org.shishi.database.StartRefused;
import org.shishi.shared.RuleViolation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Hands the embedded server's log on into the backup, where a folder for it is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(BackupWanted.class)
class BackupConfig {

    /** Closed before the server, since it is made of it; what the server hands on while it stops waits for the next start. */
    @Bean
    Archiver archiver(EmbeddedPostgres server, BackupSettings settings) {
        try (var database = server.access().connect("postgres")) {
            var folder = settings.target();
            VerifyBackup.clear(settings.scratch(server.access().data(), "verify"));
            if (!folder.isAway()) { // a disk that is away stops nobody's work: the page complains of it
                folder.claim(QuietMoment.value(database, "select system_identifier from pg_control_system()"));
            }
            var archiver = new Archiver(server.access().outgoing(), folder.log());
            archiver.start();
            return archiver;
        } catch (RuleViolation | IOException | SQLException e) {
            throw new StartRefused(
                    "The backup cannot be kept: " + e.getMessage(),
                    "correct shishi.backup.* (docs/operations.md), or leave shishi.backup.folder out（备份设置有误）",
                    e);
        }
    }

    @Bean
    OffSite offSite(BackupSettings settings) {
        var copies = new OffSite(settings.target().root(), settings.copyFolder(), settings.copyCommand());
        copies.start();
        return copies;
    }
}
