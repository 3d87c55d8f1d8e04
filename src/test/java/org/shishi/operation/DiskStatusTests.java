package org.shishi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class DiskStatusTests {

    private final DiskStatus disk = new DiskStatus(
            Path.of("."),
            new Thresholds(DataSize.ofBytes(1000), DataSize.ofBytes(10), Duration.ZERO, Duration.ZERO, Duration.ZERO));

    @ParameterizedTest
    @CsvSource({"1000, OK", "999, WARNING", "200, WARNING", "199, CRITICAL", "0, CRITICAL"})
    void lessThanTheLeastIsAWarningAndLessThanAFifthOfItFails(double free, StatusLevel level) {
        assertThat(disk.level(free)).isEqualTo(level);
    }
}
