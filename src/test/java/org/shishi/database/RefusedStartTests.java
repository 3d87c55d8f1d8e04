package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.Shishi;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatCannotBeReachedStopsTheStartWithOneLine(CapturedOutput output) {
        assertThatException()
                .isThrownBy(() -> SpringApplication.run(
                        Shishi.class,
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:9/shishi?password=secret",
                        "--server.port=0"))
                .havingRootCause()
                .withMessageContaining("refused");

        assertThat(output.getAll().lines().filter(line -> line.contains(" ERROR ")))
                .singleElement()
                .asString()
                .contains(
                        "Shishi cannot start: The database jdbc:postgresql://127.0.0.1:9/shishi cannot be reached",
                        "To mend it: start it, or correct spring.datasource.url");
        assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("secret");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DataFolder.open(file.resolve("data")))
                .withMessageContaining(file.resolve("data") + " cannot be written");
    }

    @Test
    void aSecondApplicationOnTheSameDataFolderIsRefusedUntilTheFirstIsGone() {
        try (var first = DataFolder.open(folder)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> DataFolder.open(folder))
                    .withMessage("Another Shishi is running on the data folder " + first.root());
        }
        DataFolder.open(folder).close();
    }

    @Test
    void aTakenPortIsNamedInOneLine() {
        var analysis = new PortTakenAnalyzer().analyze(new RuntimeException(new PortInUseException(8080)));

        assertThat(OneLineReport.line(analysis))
                .isEqualTo("Port 8080 is taken by another program. To mend it: stop that program, or choose another"
                        + " port with SERVER_PORT（端口被占用）");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0.0.0.0", "192.168.1.7", "::"})
    void theDemoListensOnThisMachineOnly(String address) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new DemoOnLoopback().setEnvironment(environment(address)))
                .withMessageContaining("may listen on this machine only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void theDemoListensOnAnyNameOfThisMachine(String address) {
        new DemoOnLoopback().setEnvironment(environment(address));
    }

    private static MockEnvironment environment(String address) {
        var environment = new MockEnvironment();
        if (address != null) {
            environment.setProperty("server.address", address);
        }
        return environment;
    }
}
