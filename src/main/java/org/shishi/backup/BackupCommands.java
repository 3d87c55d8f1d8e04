package org.shishi.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.ArchiveFile;
import org.shishi.audit.TrailSealer;
import org.shishi.audit.TrailSettings;
import org.shishi.database.EmbeddedPostgres;
import org.shishi.database.ServerAccess;
import org.shishi.database.ServerMode;
import org.shishi.database.StartRefused;
import org.shishi.policy.Action;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.BadSqlGrammarException;

/** The program's own commands beside serving: {@code backup}, {@code restore}, {@code verify-backup}, {@code backup-key}
 * and {@code verify-trail-archive}. */
public final class BackupCommands {

    private static final List<String> KNOWN =
            List.of("backup", "restore", "verify-backup", "backup-key", "verify-trail-archive");
    private static final List<String> HELP = List.of("help", "--help", "-h");

    private final CommandLine line;
    private final BackupSettings settings;
    private final Environment environment;
    private final Path data;
    private final PrintStream out;
    private final RealTime time = new RealTime(Clock.system(ShanghaiClock.ZONE));
    private final BothLanguages words;
    private final TrailSealer sealer;
    private final SystemTrail trail;

    BackupCommands(
            CommandLine line,
            BackupSettings settings,
            TrailSettings sealing,
            Environment environment,
            PrintStream out) {
        this.line = line;
        this.settings = settings;
        this.environment = environment;
        this.data = Path.of(environment.getProperty("shishi.data-dir", "data"))
                .toAbsolutePath()
                .normalize();
        this.out = out;
        this.words = new BothLanguages(out);
        this.sealer = new TrailSealer(sealing);
        this.trail = new SystemTrail(time, sealer);
    }

    /** Whatever is no setting; a misspelt word is answered, and starts no server. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || HELP.contains(arguments[0]));
    }

    /** Settings come from where the application has them; nothing of it is started but a server where one is needed. */
    public static int run(String[] arguments) {
        if (!KNOWN.contains(arguments[0])) {
            return explain(arguments[0]);
        }
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(CommandLine.settings(arguments))) {
            return new BackupCommands(
                            CommandLine.of(arguments),
                            context.getBean(BackupSettings.class),
                            context.getBean(TrailSettings.class),
                            context.getEnvironment(),
                            System.out)
                    .run();
        }
    }

    /** @return as shells expect it: 0 for who asked, 2 for who misspelt */
    private static int explain(String word) {
        var words = new BothLanguages(System.out);
        boolean asked = HELP.contains(word);
        if (!asked) {
            words.say("backup.command.unknown", word);
        }
        words.say("backup.help");
        return asked ? 0 : 2;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({BackupSettings.class, TrailSettings.class})
    static class Settings {}

    /** @return what the shell is told: 0 when it is done, 1 when it is not */
    int run() {
        try {
            switch (line.command()) {
                case "backup" -> backup();
                case "restore" -> restore();
                case "verify-backup" -> verify();
                case "verify-trail-archive" -> verifyArchive();
                default -> drawKey();
            }
            return 0;
        } catch (RuleViolation e) {
            say(e.code(), e.args());
        } catch (StartRefused e) {
            out.println(e.getMessage() + ". " + e.remedy());
        } catch (BackupFailed | IOException | SQLException e) {
            say("backup.failed", String.valueOf(e.getMessage()));
        }
        return 1;
    }

    private void backup() throws IOException, SQLException {
        var folder = settings.target();
        var running = ServerAccess.running(data);
        if (running.isPresent()) {
            taken(running.get(), folder);
            return;
        }
        if (Files.notExists(ServerAccess.files(data))) {
            throw new RuleViolation("backup.data.none", data.toString());
        }
        try (var server = EmbeddedPostgres.start(data, ServerMode.ARCHIVING, data);
                var archiver = new Archiver(server.access().outgoing(), folder.log())) {
            archiver.start();
            taken(server.access(), folder);
        }
    }

    private void taken(ServerAccess server, BackupFolder folder) throws SQLException {
        var manifest = new TakeBackup(server, folder, time, product()).take();
        try (var database = server.connect(null)) {
            trail.record(database, Action.BACKUP_TAKE, manifest.id(), Map.of("operator", SystemTrail.operator()));
        } catch (BadSqlGrammarException e) { // of a release whose trail was written otherwise
            say("backup.taken.untold");
        }
        say(
                "backup.taken",
                manifest.id(),
                megabytes(manifest.packed()),
                folder.of(manifest.id()).toString());
    }

    private void restore() {
        var folder = source();
        var to = line.moment("to");
        var restored = new RestoreBackup(folder, time, trail).restore(data, to, SystemTrail.operator());
        var key = restored.last().isBlank() ? "backup.restored.unchanged" : "backup.restored";
        say(key, restored.from().id(), data.toString(), restored.last(), restored.seconds());
        if (!restored.reached()) {
            say("backup.restored.nothing-later");
        }
    }

    private void verify() throws IOException, SQLException {
        var database = line.option("database");
        if (database != null) {
            verifyRestored(database);
            return;
        }
        var folder = source();
        var id = line.word().isEmpty() ? newest(folder) : line.word();
        var proof = new VerifyBackup(folder, time).verify(id, settings.scratch(data, "verify-by-command"), data);
        if (!proof.good()) {
            throw new RuleViolation("backup.verified.bad", id, proof.fault());
        }
        say("backup.verified.good", id, proof.tables(), proof.rows(), proof.trailRows(), proof.seconds());
    }

    /** Of a database that somebody else backs up: beside it, the live one is where the settings say. */
    private void verifyRestored(String database) throws IOException, SQLException {
        try (var restored = DriverManager.getConnection(database, line.option("user"), password());
                var live = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getProperty("spring.datasource.username"),
                        environment.getProperty("spring.datasource.password"))) {
            var proof = new RestoredDatabase(restored, live, time, trail).verify(SystemTrail.operator());
            if (!proof.good()) {
                throw new RuleViolation("backup.verified.bad", database, proof.fault());
            }
            say("backup.verified.database", database, proof.tables(), proof.rows(), proof.trailRows());
        }
    }

    private @Nullable String password() throws IOException {
        var file = line.option("password-file");
        return file == null ? null : Files.readString(Path.of(file)).strip();
    }

    /** A folder that is named here wins over the settings': a copy that was carried to another machine. */
    private BackupFolder source() {
        var from = line.option("from");
        return from == null
                ? settings.target()
                : new BackupFolder(Path.of(from).toAbsolutePath().normalize(), settings.key());
    }

    private static String newest(BackupFolder folder) {
        return folder.all().stream()
                .reduce((one, later) -> later)
                .orElseThrow(() ->
                        new RuleViolation("backup.none-there", folder.root().toString()))
                .id();
    }

    /** Rows that have left the trail: the file and the key are enough. */
    private void verifyArchive() {
        if (line.word().isEmpty()) {
            throw new RuleViolation("backup.trail.file-wanted");
        }
        var found = new ArchiveFile(Path.of(line.word())).verify(sealer);
        var archive = found.archive();
        if (archive == null || found.fault() != null) {
            throw new RuleViolation(
                    "backup.trail.bad." + (archive == null ? "unreadable" : found.fault()), line.word());
        }
        say(
                "backup.trail.good",
                line.word(),
                archive.firstId(),
                archive.lastId(),
                archive.from().toLocalDate().toString(),
                archive.to().toLocalDate().toString());
    }

    private void drawKey() throws IOException {
        if (line.word().isEmpty()) {
            throw new RuleViolation("backup.key.file-wanted");
        }
        var file = Path.of(line.word());
        if (Files.exists(file)) {
            throw new RuleViolation("backup.key.there", file.toString());
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, BackupKey.drawn());
        say("backup.key.drawn", file.toString());
    }

    private void say(String code, @Nullable Object... values) {
        words.say(code, values);
    }

    static long megabytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }

    static String product() {
        var version = BackupCommands.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
