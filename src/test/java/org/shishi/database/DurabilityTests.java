package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurabilityTests {

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

    @ParameterizedTest
    @ValueSource(ints = {150000, 160004, 180006})
    void aDurableDatabaseFromFifteenOnIsAccepted(int version) {
        assertThatCode(() -> new Durability(version, DURABLE).require()).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatAlsoWaitsForItsCopyIsAccepted() {
        assertThatCode(() -> new Durability(180006, with("synchronous_commit", "remote_apply")).require())
                .doesNotThrowAnyException();
    }

    @Test
    void anOlderDatabaseIsRefused() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Durability(140013, DURABLE).require())
                .withMessage("The database is PostgreSQL 14, older than 15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void aDatabaseThatMayLoseWhatItAcknowledgedIsRefused(String setting) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Durability(180006, with(setting, "off")).require())
                .withMessageContaining(setting + " = off")
                .satisfies(refused -> assertThat(refused.remedy()).contains("set " + setting + " = on"));
    }

    private static Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(DURABLE);
        settings.put(name, value);
        return settings;
    }
}
