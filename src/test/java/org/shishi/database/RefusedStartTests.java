package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.Shishi;
import org.shishi.account.AccountSettings;
import org.shishi.testing.Holds;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

    @TempDir
    Path folder;

    @Test
    @Holds("ASVS 16.2.5")
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

    /** Whatever stops it: the last line says so, and names what to look at. */
    @ParameterizedTest
    @CsvSource({
        "--spring.datasource.url=jdbc:mysql://127.0.0.1/shishi?password=secret, is not the address of a PostgreSQL",
        "--shishi.account.lock-aftr=3, The setting shishi.account.lock-aftr is not known",
        "--shishi.acount.lock-after=3, The setting shishi.acount.lock-after is not known",
        "--shishi.sign-on.providers.county.client-idd=x, The setting shishi.sign-on.providers.county.client-idd is not known",
        "--spring.config.additional-location=file:{broken}, mapping values are not allowed here",
        "--spring.config.additional-location=file:{missing}, missing.yaml"
    })
    void whateverStopsTheStartIsSaidInOneLine(String argument, String named, CapturedOutput output) throws IOException {
        var broken = Files.writeString(folder.resolve("broken.yaml"), "shishi: county: 青田县");
        var given = argument.replace("{broken}", broken.toString())
                .replace("{missing}", folder.resolve("missing.yaml").toString());

        assertThatException().isThrownBy(() -> SpringApplication.run(Shishi.class, given, "--server.port=0"));

        assertThat(output.getAll().lines().filter(line -> line.contains("Shishi cannot start: ")))
                .singleElement()
                .asString()
                .contains(named, "To mend it: ");
        assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHISHI_ACCOUNT_LOCKAFTR", "SHISHI_ACCOUNT_LOCK_AFTR"})
    void aMisspeltSettingOfTheEnvironmentIsNamedToo(String name) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(name))
                .withMessageContaining("is not known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHISHI_ACCOUNT_LOCKAFTER",
                "SHISHI_ACCOUNT_LOCK_AFTER",
                "SHISHI_SIGNON_PROVIDERS_COUNTY_CLIENTSECRET",
                "SHISHI_DATA_DIR",
                "SHISHI_BROWSER"
            })
    void settingsOfTheEnvironmentAreKnownAsTheyAreWrittenThere(String name) {
        start(name);
    }

    private static void start(String variable) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .replace(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new SystemEnvironmentPropertySource(
                                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                    Map.of(variable, "5")));
            context.registerBean(SettingsCheck.class, () -> new SettingsCheck(context.getEnvironment()));
            context.register(Settings.class);
            context.refresh();
        }
    }

    @EnableConfigurationProperties(AccountSettings.class)
    static class Settings {}

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
    @Holds({"ASVS 6.3.2", "ASVS 15.2.3"})
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
