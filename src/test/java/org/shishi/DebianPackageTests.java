package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.Holds;

/** The Debian package, which a profile builds: what it is made of is there, reads as a shell reads it, and keeps data and settings. */
class DebianPackageTests {

    private static final Path PACKAGE = Path.of("deploy", "debian");
    private static final Pattern SOURCE = Pattern.compile("<(?:src|path)>([^$<]+)</");

    @Test
    void everyFileOfThePackageIsThere() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var profile = pom.substring(pom.indexOf("<id>deb</id>"));
        var files = SOURCE.matcher(profile.substring(0, profile.indexOf("</profile>")))
                .results()
                .map(found -> Path.of(found.group(1)))
                .toList();
        assertThat(files).hasSizeGreaterThan(6).allMatch(Files::exists);
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @ValueSource(strings = {"control/postinst", "control/prerm", "control/postrm", "shishi", "install.sh"})
    void aShellReadsItsScripts(String script) throws Exception {
        var file = PACKAGE.resolve(script);
        assertThat(Files.isExecutable(file)).isTrue();
        var shell = new ProcessBuilder("sh", "-n", file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(shell.getInputStream().readAllBytes())).isEmpty();
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void theAdministratorsCommandKnowsAllOfTheProductAndNothingElse() throws Exception {
        var command = new ProcessBuilder("sh", PACKAGE.resolve("shishi").toString(), "--spring.profiles.active=demo")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(command.getInputStream().readAllBytes()))
                .contains("backup", "verify-backup", "restore", "backup-key");
        assertThat(command.waitFor()).isEqualTo(2);
    }

    @Test
    void noScriptRemovesWhatTheCountyHasEntered() throws IOException {
        for (var script : List.of("postinst", "prerm", "postrm")) {
            assertThat(Files.readString(PACKAGE.resolve("control").resolve(script)))
                    .as(script)
                    .doesNotContainPattern("rm -[a-z]* */var/lib/shishi(?!/application.yaml)");
        }
    }

    @Test
    @Holds({"ASVS 13.2.2", "GB 8.1.4.4 a"})
    void theServiceMayDoLittle() throws IOException {
        assertThat(Files.readAllLines(Path.of("deploy", "shishi.service")))
                .contains(
                        "User=shishi",
                        "NoNewPrivileges=true",
                        "CapabilityBoundingSet=",
                        "ProtectSystem=full",
                        "ProtectHome=true",
                        "SystemCallFilter=@system-service",
                        "TimeoutStopSec=120");
    }
}
