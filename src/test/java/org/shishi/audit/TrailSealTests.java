package org.shishi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.audit.TrailSealer.Compared;
import org.shishi.audit.TrailSettings.Algorithm;
import org.shishi.audit.Verification.Span;
import org.shishi.database.FreshDatabase;
import org.shishi.shared.RealTime;
import org.shishi.testing.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Whoever rules the database, and has not the key, is found out: who writes rows anew, adds some, or cuts the end off. */
@SpringBootTest
@FreshDatabase
@Holds({"ASVS 16.4.2", "GB 8.1.4.3 c", "GB 8.1.4.7 b"})
class TrailSealTests {

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    RealTime time;

    @TempDir
    Path folder;

    private DriverManagerDataSource database;
    private JdbcClient ruler;
    private TransactionTemplate transaction;
    private Trail trail;
    private TrailHeads heads;
    private long before;

    @BeforeEach
    void fiveRows() {
        database = new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        ruler = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        trail = trail(sealer("trail.key", Algorithm.SHA256));
        var settings = settings("trail.key", Algorithm.SHA256);
        var archives = new TrailArchives(
                new ArchiveRows(ruler), trail, settings, sealer("trail.key", Algorithm.SHA256), time, transaction);
        heads = new TrailHeads(trail, archives, TrailHeadPostTests.to(settings), settings, JsonMapper.shared(), time);
        ruler.sql("alter table audit_entry disable trigger user").update();
        ruler.sql("alter table audit_seal disable trigger user").update();
        ruler.sql("delete from audit_seal").update();
        before = trail.verify().lastId();
        for (int n = 0; n < 5; n++) {
            write("row " + n);
        }
    }

    @AfterEach
    void asBefore() {
        ruler.sql("delete from audit_seal").update();
        ruler.sql("delete from audit_entry where id > ?").param(before).update();
    }

    @Test
    void rowsThatAreSealedAreKnownAsSuch() {
        transaction.executeWithoutResult(s -> {
            trail.record(command("one"));
            trail.record(command("of two"));
        });
        var found = heads.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.sealedSince()).isEqualTo(before + 1);
        assertThat(found.sealed()).isTrue();
        assertThat(found.lastId()).isEqualTo(before + 7);
    }

    @Test
    void aChainThatIsWrittenAnewFromARowOnDoesNotFitItsSeals() {
        long changed = before + 3;
        ruler.sql("update audit_entry set detail = '{\"what\":\"other\"}' where id = ?")
                .param(changed)
                .update();
        for (long id = changed; id <= before + 5; id++) {
            ruler.sql("""
                            update audit_entry e set previous_hash = p.hash from audit_entry p where e.id = :id and p.id = :id - 1""").param("id", id).update();
            var row = row(id);
            ruler.sql("update audit_entry set hash = ? where id = ?")
                    .params(AuditChain.hash(row), id)
                    .update();
        }
        assertThat(trail(null).verify().intact()).as("all hashes fit").isTrue();
        var found = trail.verify();
        assertThat(found.fault()).isEqualTo("seal");
        assertThat(found.brokenId()).isEqualTo(changed);
    }

    @Test
    void anEndThatIsCutOffIsMissedByTheNotedHead() {
        heads.note();
        cut(2);
        assertThat(trail.verify().intact()).as("what is left fits").isTrue();
        var found = heads.verify();
        assertThat(found.fault()).isEqualTo("head");
        assertThat(found.brokenId()).isEqualTo(before + 5);
        write("goes on");
        write("and on");
        assertThat(heads.verify().fault()).as("another row in its place").isEqualTo("head");
    }

    @Test
    void aNotedHeadCannotBeChangedWithoutTheKey() throws IOException {
        heads.note();
        assertThat(heads.verify().heads()).isEqualTo(1);
        cut(1);
        var file = folder.resolve("heads.jsonl");
        var moved = "{\"id\":" + (before + 4) + ",\"hash\":\"" + row(before + 4).hash() + "\",";
        Files.writeString(file, Files.readString(file).replaceFirst("\\{\"id\":\\d+,\"hash\":\"[^\"]+\",", moved));
        assertThat(heads.verify().fault()).isEqualTo("head");
        Files.writeString(file, "what is this");
        assertThat(heads.verify().intact()).isFalse();
    }

    @Test
    void rowsThatNobodySealedAreNamed() {
        transaction.executeWithoutResult(s -> trail(null).record(command("of a node of the release before")));
        assertThat(trail.verify().unsealed()).containsExactly(new Span(before + 6, before + 6));
        transaction.executeWithoutResult(s -> trail(null).record(command("another")));
        write("of this one");
        var found = trail.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.sealed()).isFalse();
        assertThat(found.unsealed()).containsExactly(new Span(before + 6, before + 7));
    }

    @Test
    void rowsUnderAnotherKeyAreNamed() {
        transaction.executeWithoutResult(
                s -> trail(sealer("other.key", Algorithm.SHA256)).record(command("elsewhere")));
        write("here");
        assertThat(trail.verify().otherKey()).containsExactly(new Span(before + 6, before + 6));
    }

    @Test
    void aSealThatIsTakenAwayIsMissed() {
        ruler.sql("delete from audit_seal where id = ?").param(before + 3).update();
        assertThat(trail.verify().unsealed()).containsExactly(new Span(before + 3, before + 3));
    }

    /** Without any seal the trail looks as if none had been made yet; the noted head knows better. */
    @Test
    void sealsThatAreAllTakenAwayAreMissedByTheNotedHead() {
        heads.note();
        write("after the head");
        ruler.sql("delete from audit_seal").update();
        assertThat(trail.verify().intact()).as("the chain alone").isTrue();
        assertThat(heads.verify().fault()).isEqualTo("unsealed");
        write("sealed again");
        var found = heads.verify();
        assertThat(found.fault()).isEqualTo("unsealed");
        assertThat(found.brokenId()).isEqualTo(before + 5);
    }

    /** A change of the setting leaves what was sealed before readable. */
    @Test
    @Holds("ASVS 11.2.2")
    void oneTrailMayHaveSealsOfBothKinds() {
        transaction.executeWithoutResult(
                s -> trail(sealer("trail.key", Algorithm.SM3)).record(command("by SM3")));
        write("by SHA-256");
        assertThat(trail.verify().sealed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Holds("ASVS 11.4.3")
    void aSealHoldsForNothingElse(Algorithm algorithm) {
        var sealer = sealer("trail.key", algorithm);
        var seal = sealer.seal("rows", 1, 2, "ab").orElseThrow();
        assertThat(seal).startsWith(algorithm.name() + ":").doesNotContain("ab ");
        assertThat(sealer.compare(seal, "rows", 1, 2, "ab")).isEqualTo(Compared.HOLDS);
        assertThat(sealer.compare(seal, "rows", 2, 2, "ab")).isEqualTo(Compared.DIFFERS);
        assertThat(sealer.compare(seal, "head", 1, 2, "ab")).isEqualTo(Compared.DIFFERS);
        assertThat(sealer.compare(seal, "rows", 1, 2, "ac")).isEqualTo(Compared.DIFFERS);
        assertThat(sealer.compare(seal.replace(algorithm.name(), "MD5"), "rows", 1, 2, "ab"))
                .isEqualTo(Compared.DIFFERS);
        assertThat(sealer.compare("", "rows", 1, 2, "ab")).isEqualTo(Compared.OTHER_KEY);
    }

    @Test
    void theTablesOfTheSealsAreOnlyAddedTo() {
        ruler.sql("alter table audit_seal enable trigger user").update();
        assertThatThrownBy(() -> ruler.sql("delete from audit_seal").update()).hasStackTraceContaining("insert-only");
        ruler.sql("alter table audit_seal disable trigger user").update();
    }

    private void cut(int rows) {
        ruler.sql("delete from audit_seal where id > ?")
                .param(before + 5 - rows)
                .update();
        ruler.sql("delete from audit_entry where id > ?")
                .param(before + 5 - rows)
                .update();
    }

    private void write(String what) {
        transaction.executeWithoutResult(s -> trail.record(command(what)));
    }

    private AuditView row(long id) {
        try (var rows = new AuditRows(ruler).inOrder()) {
            return rows.map(AuditRows.Sealed::row)
                    .filter(row -> row.id() == id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Trail trail(TrailSealer sealer) {
        return Trail.of(database, time, sealer);
    }

    private TrailSealer sealer(String key, Algorithm algorithm) {
        var sealer = new TrailSealer(settings(key, algorithm));
        sealer.makeKey();
        return sealer;
    }

    private TrailSettings settings(String key, Algorithm algorithm) {
        return new TrailSettings(
                algorithm, null, folder.resolve(key), folder.resolve("heads.jsonl"), null, folder, null, null);
    }

    private static AuditRecord command(String what) {
        return new AuditRecord(null, "system", "TEST", "test:1", Map.of("what", what));
    }
}
