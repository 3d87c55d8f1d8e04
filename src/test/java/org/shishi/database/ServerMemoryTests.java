package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class ServerMemoryTests {

    @ParameterizedTest
    @CsvSource({
        // a machine of 2 GB with the recommended heap: the server, twenty sorts and a vacuum fit beside it
        "2048, 1024, 128, 256, 4, 32, 512",
        "4096, 1024, 320, 1280, 5, 80, 640",
        "8192, 1024, 832, 3328, 13, 208, 1664",
        "24576, 1024, 2048, 11520, 16, 512, 4096",
        "131072, 4096, 2048, 63232, 16, 512, 4096",
        // more heap than memory: the least that serves
        "1024, 4096, 128, 256, 4, 32, 512"
    })
    void whatTheServerIsGivenFollowsFromTheMachine(
            int machine, int heap, int buffers, int cache, int work, int maintenance, int wal) {
        var given = settings(ServerMemory.beside(DataSize.ofMegabytes(machine), DataSize.ofMegabytes(heap)));
        assertThat(given)
                .containsEntry("shared_buffers", buffers + "MB")
                .containsEntry("effective_cache_size", cache + "MB")
                .containsEntry("work_mem", work + "MB")
                .containsEntry("maintenance_work_mem", maintenance + "MB")
                .containsEntry("max_wal_size", wal + "MB");
    }

    @Test
    void aSettingSaysHowMuchInstead() {
        assertThat(settings(ServerMemory.of(DataSize.ofGigabytes(2)))).containsEntry("shared_buffers", "256MB");
    }

    @Test
    void anOperatorsOwnSettingsLastAndWinButForWhatKeepsTheData(@TempDir Path cluster) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), "shared_buffers = 128MB\n");
        var own = Files.writeString(cluster.resolve("own.conf"), "shared_buffers = '3GB'\nfsync = off\n");
        for (int start = 0; start < 2; start++) {
            ServerSettings.write(cluster, 5432, TestServer.MEMORY, ServerMode.PLAIN);
        }
        assertThat(own).hasContent("shared_buffers = '3GB'\nfsync = off\n");
        assertThat(Files.readString(cluster.resolve("postgresql.conf"))).containsOnlyOnce("include = 'shishi.conf'");
        var lines = Files.readAllLines(cluster.resolve("shishi.conf"));
        assertThat(lines)
                .contains("jit = off")
                .containsSubsequence(
                        "shared_buffers = '128MB'",
                        "include_if_exists = 'own.conf'",
                        "fsync = on",
                        "synchronous_commit = on");
    }

    private static Map<String, String> settings(ServerMemory memory) {
        return memory.settings()
                .lines()
                .map(line -> line.split(" = "))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replace("'", "")));
    }
}
