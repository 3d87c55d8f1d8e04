package org.shishi.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class BackupCommandsTests {

    @TempDir
    Path place;

    @Test
    void onlyTheirOwnWordsAreCommands() {
        assertThat(BackupCommands.isCommand(new String[] {"restore", "--to", "2024-01-08 09:59"}))
                .isTrue();
        assertThat(BackupCommands.isCommand(new String[] {"--server.port=8081"}))
                .isFalse();
        assertThat(BackupCommands.isCommand(new String[0])).isFalse();
    }

    @Test
    void whoeverAsksOrMisspellsIsToldTheCommandsAndNothingIsStarted(CapturedOutput output) {
        for (var asked : List.of("help", "--help", "-h")) {
            assertThat(BackupCommands.isCommand(new String[] {asked})).isTrue();
            assertThat(run(asked)).isZero();
        }
        assertThat(output.getOut()).contains("\n  verify-backup").doesNotContain("没有“");

        assertThat(BackupCommands.isCommand(new String[] {"bakcup"})).isTrue();
        assertThat(run("bakcup")).isEqualTo(2);
        assertThat(output.getOut()).contains("没有“bakcup”这个命令", "There is no command \"bakcup\"");
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void aPathIsNoExpression() {
        var set = new MockEnvironment().withProperty("shishi.backup.folder", "/mnt/Li's disk/shishi");
        assertThat(wanted(set)).isTrue();
        assertThat(wanted(set.withProperty("spring.datasource.url", "jdbc:postgresql://db/shishi")))
                .isFalse();
        assertThat(wanted(new MockEnvironment().withProperty("shishi.backup.folder", " ")))
                .isFalse();
    }

    private static boolean wanted(Environment settings) {
        var context = mock(ConditionContext.class);
        when(context.getEnvironment()).thenReturn(settings);
        return new BackupWanted().matches(context, mock(AnnotatedTypeMetadata.class));
    }

    @Test
    void aMomentIsOfChinasTimeWithOrWithoutSeconds() {
        assertThat(line("restore", "--to", "2024-01-08 09:59").moment("to"))
                .isEqualTo(OffsetDateTime.parse("2024-01-08T09:59:00+08:00"));
        assertThat(line("restore", "--to=2024-01-08 09:59:30").moment("to"))
                .isEqualTo(OffsetDateTime.parse("2024-01-08T09:59:30+08:00"));
        assertThat(line("restore").moment("to")).isNull();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> line("restore", "--to", "yesterday").moment("to"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("backup.to.unreadable"));
    }

    @Test
    void wordsOptionsAndSettingsAreToldApart() {
        var given = new String[] {
            "verify-backup", "20240108-095900", "--from", "/mnt/a.b", "--shishi.backup.unencrypted=true"
        };

        assertThat(CommandLine.of(given).word()).isEqualTo("20240108-095900");
        assertThat(CommandLine.of(given).option("from")).isEqualTo("/mnt/a.b");
        assertThat(CommandLine.settings(given)).containsExactly("--shishi.backup.unencrypted=true");
    }

    @Test
    void whatIsRefusedIsSaidInOneSentenceOfEachLanguage(CapturedOutput output) throws IOException {
        Files.createFile(place.resolve("letter.txt"));

        assertThat(run("restore", "--shishi.backup.unencrypted=true")).isOne();

        assertThat(output.getOut().lines())
                .contains(
                        "数据目录 " + place + " 不是空的：恢复只写入空目录，请先把它改名或移走",
                        "The data folder " + place
                                + " is not empty: a restore writes into an empty folder only, so rename it or move it away first");
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    @Holds({"ASVS 11.6.1", "ASVS 13.3.2"})
    void aKeyIsDrawnForItsOwnerAloneAndNeverWrittenOver() throws IOException {
        var file = place.resolve("backup.key");

        assertThat(run("backup-key", file.toString())).isZero();
        var key = BackupKey.in(file);
        assertThat(key.encrypts()).isTrue();
        assertThat(key.opens()).isTrue();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);

        assertThat(run("backup-key", file.toString())).isOne();
        assertThat(BackupKey.in(file)).isEqualTo(key);
    }

    @Test
    void withoutAKeyNothingIsBackedUpUnlessThatIsSaid(CapturedOutput output) {
        assertThat(run("backup")).isOne();
        assertThat(output.getOut()).contains("没有设置备份密钥", "No backup key is set");
    }

    @Test
    void aRestoreThatTheOldTrailCannotTakeIsRememberedForTheNextStartOnce() throws IOException {
        RestoreNote.leave(place, Map.of("backup", "20240108-095900", "to", "2024-01-08 09:59:00"));

        var told = new ArrayList<String>();
        RestoreNote.takeUp(place, detail -> told.add(detail.get("backup") + " " + detail.get("to")));
        RestoreNote.takeUp(place, detail -> told.add("again"));
        assertThat(told).containsExactly("20240108-095900 2024-01-08 09:59:00");
    }

    private int run(String... words) {
        var given = new ArrayList<>(List.of(words));
        given.add("--shishi.data-dir=" + place);
        given.add("--shishi.backup.folder=" + place.resolveSibling("backups"));
        return BackupCommands.run(given.toArray(String[]::new));
    }

    private static CommandLine line(String... words) {
        return CommandLine.of(words);
    }
}
