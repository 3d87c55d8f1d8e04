package org.shishi.database;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.shishi.shared.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the tables to where this program is, and refuses in words a database that it cannot bring there. */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    @Override
    public void migrate(Flyway flyway) {
        try (var upgrade = Work.MIGRATION.begin()) {
            checkAndMigrate(flyway);
        }
    }

    private static void checkAndMigrate(Flyway flyway) {
        var all = flyway.info().all();
        first(all, Migrations::brokenOff).ifPresent(Migrations::refuseBrokenOff);
        first(all, Migrations::foreign).ifPresent(Migrations::refuseForeign);
        var newer = last(all, MigrationState.FUTURE_SUCCESS);
        if (newer.isPresent()) {
            goOnWith(newer.get(), newestKnown(all), flyway);
            return;
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw failed(e, all);
        }
    }

    private static StartRefused failed(FlywayException e, MigrationInfo[] all) {
        boolean first = Arrays.stream(all).noneMatch(MigrationInfo::isApplied);
        return new StartRefused(
                "The database could not be " + (first ? "filled with tables" : "upgraded") + " and is as it was: "
                        + said(e),
                first
                        ? "give this program an empty database whose owner is spring.flyway.user（数据库无法初始化）"
                        : "start the release that ran on it before, and report this line（数据库升级失败，数据未变）",
                e);
    }

    private static boolean brokenOff(MigrationInfo migration) {
        return migration.getState().isFailed();
    }

    /** Applied, but unknown here or with another content; or left out although a later one is applied. */
    private static boolean foreign(MigrationInfo migration) {
        return switch (migration.getState()) {
            case MISSING_SUCCESS, IGNORED -> true;
            default ->
                migration.isApplied()
                        && migration.getState().isResolved()
                        && !(migration.isChecksumMatching() && migration.isDescriptionMatching());
        };
    }

    private static void refuseBrokenOff(MigrationInfo broken) {
        throw new StartRefused(
                "An upgrade of the database broke off at " + name(broken),
                "restore the backup that was made before the upgrade（数据库升级曾中断）");
    }

    private static void refuseForeign(MigrationInfo foreign) {
        var difference = switch (foreign.getState()) {
            case MISSING_SUCCESS -> " is unknown here";
            case IGNORED -> " was left out in it";
            default -> " is another one here";
        };
        throw new StartRefused(
                "The database was not made by a release from 0.1.0 on: " + name(foreign) + difference,
                "start the program that made it, or give this one an empty database: another SHISHI_DATA_DIR or"
                        + " spring.datasource.url（数据库不是由正式版本建立的）");
    }

    /** An upgrade goes on node by node: a newer database says how old a program may be. */
    private static void goOnWith(MigrationInfo newest, Optional<MigrationInfo> known, Flyway flyway) {
        boolean allowed = known.isPresent()
                && oldestProgram(flyway)
                        .filter(oldest -> known.get().getVersion().isAtLeast(oldest))
                        .isPresent();
        if (!allowed) {
            throw new StartRefused(
                    "The database is of a newer release: it is at " + name(newest) + ", this program at "
                            + known.map(Migrations::name).orElse("none"),
                    "start that release, or restore the backup that was made before the upgrade（数据库版本比程序新）");
        }
        log.warn("The database is of a newer release ({}), which lets this program go on", name(newest));
    }

    /** The migration that a program has to know; nothing in databases of releases that did not say so. */
    private static Optional<String> oldestProgram(Flyway flyway) {
        var jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        boolean said = jdbc.sql("select to_regclass('oldest_program') is not null")
                .query(Boolean.class)
                .single();
        return said
                ? jdbc.sql("select migration from oldest_program")
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    private static Optional<MigrationInfo> newestKnown(MigrationInfo[] all) {
        return Arrays.stream(all)
                .filter(MigrationInfo::isVersioned)
                .filter(migration -> migration.getState().isResolved())
                .max(Comparator.comparing(MigrationInfo::getVersion));
    }

    private static Optional<MigrationInfo> first(MigrationInfo[] all, Predicate<MigrationInfo> which) {
        return Arrays.stream(all)
                .filter(MigrationInfo::isVersioned)
                .filter(which)
                .findFirst();
    }

    private static Optional<MigrationInfo> last(MigrationInfo[] all, MigrationState state) {
        return Arrays.stream(all)
                .filter(migration -> migration.getState() == state)
                .reduce((earlier, later) -> later);
    }

    private static String name(MigrationInfo migration) {
        return "V" + migration.getVersion() + " (" + migration.getDescription() + ")";
    }

    /** Flyway draws a box round the message; the statement's own fault is at the bottom. */
    private static String said(FlywayException e) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
    }
}
