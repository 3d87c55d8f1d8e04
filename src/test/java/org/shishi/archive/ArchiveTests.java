package org.shishi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shishi.audit.TrailSealer;
import org.shishi.audit.TrailSealer.Compared;
import org.shishi.file.AttachmentHolder;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class ArchiveTests {

    private static final Pattern WHOLE_PHONE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    private static final Map<String, byte[]> MADE = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    Archives archives;

    @Autowired
    TrailSealer sealer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Set<AttachmentHolder> holders;

    @TempDir
    Path folder;

    @Test
    void aYearIsOnePackageThatIsReadWithoutTheProduct() throws IOException {
        var bytes = made("county", "2023");
        var files = unpacked(bytes);

        assertThat(text(files, "index.html"))
                .contains("2023 年度民生实事项目归档", "href=\"style.css\"", "projects/2023-X-06-03.html", "未销号的项目")
                .doesNotContain("<script", "http://", "https://", "??");
        assertThat(files.keySet().stream().filter(name -> name.startsWith("projects/")))
                .hasSize(count("select count(*) from project where plan_year = 2023"));
        assertThat(text(files, "projects/2023-X-06-03.html"))
                .contains("建设内容", "牵头单位", "办理过程", "进展报送", "资金明细", "../index.html")
                .doesNotContain("UNDER_WAY", "??");
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("documents/") && name.endsWith(".docx"));
        assertThat(files.keySet())
                .anyMatch(name -> name.startsWith("files/"))
                .allMatch(name -> name.matches("[A-Za-z0-9._/-]+"));
        for (var link : Pattern.compile("href=\"([^\"#]+)\"")
                .matcher(text(files, "index.html"))
                .results()
                .toList()) {
            var name = java.net.URLDecoder.decode(link.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            assertThat(files).as(name).containsKey(name);
        }
    }

    @Test
    void theTablesAreCsvAsEveryProgramReadsIt() throws IOException {
        var files = unpacked(made("county", "2023"));
        var tables = files.keySet().stream()
                .filter(name -> name.startsWith("tables/"))
                .toList();

        assertThat(tables).hasSize(ArchiveTable.ALL.size());
        for (var table : tables) {
            var csv = text(files, table);
            assertThat(csv).as(table).startsWith("\uFEFF").endsWith("\r\n");
            try (var read = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
                var rows = read.getRecords();
                assertThat(rows)
                        .as(table)
                        .allMatch(row -> row.size() == rows.get(0).size());
                assertThat(rows.get(0).get(0)).as(table).matches("\\p{IsHan}+");
            }
        }
        var projects = text(files, tables.get(0));
        assertThat(projects).contains("在建", "项目编号").doesNotContain("UNDER_WAY");
    }

    @Test
    void whoeverHoldsItCanCheckItAndSoCanTheProduct() throws IOException {
        var bytes = made("county", "2023");
        var found = check(bytes);
        var files = unpacked(bytes);

        assertThat(found.seal()).isEqualTo(Compared.HOLDS);
        assertThat(found.rows()).isPositive();
        assertThat(found.manifest().unfinished()).isFalse();
        for (var line : text(files, "SHA256SUMS").lines().toList()) {
            var parts = line.split("  ", 2);
            assertThat(Sha256.hex(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
        assertThat(count("select count(*) from audit_entry where action = 'ARCHIVE_TAKE' and detail like '%"
                        + Sha256.hex(bytes) + "%'"))
                .isEqualTo(1);
        assertThat(Visitor.signedIn(port, "county")
                        .get("/admin/archive?year=2023")
                        .body())
                .contains(Sha256.hex(bytes))
                .doesNotContain("没有可归档的内容");
    }

    @Test
    void aChangedByteIsFoundWhereverItIs() throws IOException {
        var bytes = made("county", "2022");

        refused(bytes, "archive.check.changed", files -> files.put("index.html", changed(files.get("index.html"))));
        refused(bytes, "archive.check.changed", files -> files.put("trail.jsonl", changed(files.get("trail.jsonl"))));
        refused(bytes, "archive.check.less", files -> files.remove("style.css"));
        refused(bytes, "archive.check.more", files -> files.put("projects/more.html", new byte[1]));
        refused(bytes, "archive.check.changed", files -> {
            var manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
            files.put("manifest.json", manifest.replace("2022", "2021").getBytes(StandardCharsets.UTF_8));
        });
        assertThatThrownBy(() -> check("no package".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("archive.check.unreadable"));
    }

    /** Names and hashes may be put right by whoever changes a package; a row of the trail then gives it away, or the seal. */
    @Test
    void aForgedPackageLacksTheSeal() throws IOException {
        var files = unpacked(made("county", "2022"));
        var style = files.get("style.css");
        var manifest = text(files, "manifest.json").replace(Sha256.hex(style), Sha256.hex(changed(style)));
        files.put("style.css", changed(style));
        files.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> check(packed(files)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.args()).containsExactly("manifest.json"));
    }

    @Test
    void aYearThatIsNotOverSaysSo() throws IOException {
        var bytes = made("county", "2024");

        assertThat(check(bytes).manifest().unfinished()).isTrue();
        assertThat(text(unpacked(bytes), "index.html")).contains("尚未结束");
        assertThat(Visitor.signedIn(port, "county")
                        .get("/admin/archive?year=2024")
                        .body())
                .contains("这一年度尚未结束");
    }

    @Test
    void whatIsNoYearOrHasNoProjectsIsRefusedInWords() {
        var county = Visitor.signedIn(port, "county");

        assertThat(county.get("/api/v1/archive/2019/file").body()).contains("archive.year.empty");
        for (var wrong : new String[] {"20x3", "99999", "0", "1999", "ALL"}) {
            var answer = county.get("/api/v1/archive/" + wrong + "/file");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(409);
            assertThat(answer.body()).contains("archive.year.unknown");
        }
        assertThat(county.get("/admin/archive?year=2019").body()).contains("2019 年没有项目");
        assertThat(county.get("/admin/archive/2019/file").statusCode()).isEqualTo(409);
    }

    @Test
    void phonesAreShownAsToWhoeverMakesIt() throws IOException {
        var of = jdbc.sql("select id from project where plan_year = 2022 order by id limit 1")
                .query(Long.class)
                .single();
        var phone = jdbc.sql("select contact_phone from project where id = ?")
                .param(of)
                .query(String.class)
                .single();
        try {
            jdbc.sql("update project set contact_phone = '13905780001' where id = ?")
                    .param(of)
                    .update();
            assertThat(text(unpacked(fresh("county", "2022")), table(1))).contains("13905780001");
            assertThat(text(unpacked(fresh("sysadmin", "2022")), table(1)))
                    .contains("139****0001")
                    .doesNotContain("13905780001");
        } finally {
            jdbc.sql("update project set contact_phone = ? where id = ?")
                    .params(phone, of)
                    .update();
        }
    }

    @Test
    void everythingIsThereButSecrets() throws IOException {
        var bytes = made("sysadmin", "all");
        var files = unpacked(bytes);

        assertThat(check(bytes).seal()).isEqualTo(Compared.HOLDS);
        assertThat(text(files, "tables/unit.csv"))
                .startsWith("\uFEFFid,code,name")
                .contains("\r\n");
        assertThat(files).doesNotContainKeys("tables/spring_session.csv", "tables/access_token.csv");
        var secrets = new TreeSet<String>();
        for (var sql : new String[] {
            "select password_hash from account where password_hash is not null", "select session_stamp from account",
            "select session_id from spring_session", "select token_hash from access_token",
            "select secret_hash from calendar_feed"
        }) {
            secrets.addAll(jdbc.sql(sql).query(String.class).list());
        }
        assertThat(secrets).isNotEmpty();
        files.forEach((name, content) -> {
            if (name.endsWith(".csv") || name.endsWith(".json")) {
                var said = new String(content, StandardCharsets.UTF_8);
                assertThat(secrets.stream().filter(secret -> secret.length() > 8 && said.contains(secret)))
                        .as(name)
                        .isEmpty();
            }
        });
        for (var table : new String[] {"account", "project", "project_state", "proposal"}) {
            assertThat(text(files, "tables/" + table + ".csv")).as(table).doesNotContainPattern(WHOLE_PHONE);
        }
        assertThat(check(bytes).manifest().leftOut())
                .contains(
                        "account.password_hash: secret",
                        "spring_session: secret",
                        "attachment_content.content: documents/, files/");
        for (var line : text(files, "tables/project.csv").split("\r\n")) {
            assertThat(line).doesNotStartWith("=");
        }
    }

    @Test
    void everyColumnIsDecidedAbout() {
        var there = new TreeSet<>(jdbc.sql("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'""").query(String.class).list());
        var decided = new TreeSet<String>();
        for (var table : ExportedTable.ALL) {
            if (table.leftOut() == null) {
                table.columns().forEach(column -> decided.add(table.name() + "." + column.name()));
            } else {
                there.stream()
                        .filter(column -> column.startsWith(table.name() + "."))
                        .forEach(decided::add);
            }
        }
        assertThat(decided)
                .as("say in archive/everything.txt what the export of everything does with each column")
                .isEqualTo(there);
    }

    @Test
    void everyKindOfFileBelongsToAYear() {
        assertThat(holders.stream().map(AttachmentHolder::kind))
                .as("kinds of files that ArchiveSource.HELD does not name")
                .allMatch(kind -> ArchiveSource.HELD.contains("'" + kind + "'"));
    }

    /** Whoever changes something while a package goes out changes nothing of it. */
    @Test
    void aPackageIsOfOneMoment() throws IOException {
        var before = jdbc.sql("select name from unit order by code limit 1")
                .query(String.class)
                .single();
        var out = new ByteArrayOutputStream();
        var slow = new OutputStream() {

            private boolean begun;

            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] some, int from, int number) {
                if (!begun) {
                    begun = true;
                    CompletableFuture.runAsync(() -> renamed(before, "改名局")).join();
                }
                out.write(some, from, number);
            }
        };
        try {
            var order = archives.begin(Actor.SYSTEM, "2022");
            archives.write(order, slow);
            assertThat(text(unpacked(out.toByteArray()), table(ArchiveTable.ALL.size())))
                    .contains(before)
                    .doesNotContain("改名局");
        } finally {
            renamed("改名局", before);
        }
    }

    private void renamed(String from, String to) {
        jdbc.sql("update unit set name = ? where name = ?").params(to, from).update();
    }

    private static String table(int number) {
        return ArchiveTable.ALL.get(number - 1).file();
    }

    /** Made once for all tests that only look at it. */
    private byte[] made(String who, String which) {
        return MADE.computeIfAbsent(who + " " + which, key -> fresh(who, which));
    }

    private byte[] fresh(String who, String which) {
        return Visitor.signedIn(port, who).bytes("/api/v1/archive/" + which + "/file");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private PackageCheck.Found check(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("package.zip"), bytes);
        return new PackageCheck(sealer, JsonMapper.shared()).check(file);
    }

    private void refused(byte[] bytes, String code, Consumer<Map<String, byte[]>> change) throws IOException {
        var files = unpacked(bytes);
        change.accept(files);
        var changed = packed(files);
        assertThatThrownBy(() -> check(changed))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] changed(byte[] content) {
        var other = content.clone();
        other[other.length / 2] ^= 1;
        return other;
    }

    private static String text(Map<String, byte[]> files, String name) {
        assertThat(files).containsKey(name);
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(new ArrayList<>(files.keySet())).endsWith("manifest.json", "manifest.sig", "SHA256SUMS");
        return files;
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
