package org.shishi.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The space where the embedded database keeps its data, or where the application works when the database is elsewhere. */
@Component
class DiskStatus implements StatusSource {

    private static final double GIGABYTE = 1024 * 1024 * 1024;
    private static final int CRITICAL_PART = 5;

    private final Path folder;
    private final Thresholds thresholds;

    DiskStatus(@Value("${shishi.data-dir}") Path folder, Thresholds thresholds) {
        this.folder = folder;
        this.thresholds = thresholds;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public StatusCheck check() {
        try {
            return of(Files.getFileStore(
                    Files.exists(folder) ? folder : Path.of("").toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StatusCheck of(FileStore store) throws IOException {
        double free = store.getUsableSpace();
        double whole = store.getTotalSpace();
        return new StatusCheck(
                name(),
                level(free),
                StatusCheck.IS,
                List.of(free / GIGABYTE, whole / GIGABYTE),
                Map.of("free_bytes", free, "size_bytes", whole));
    }

    StatusLevel level(double free) {
        long least = thresholds.diskFree().toBytes();
        if (free < (double) least / CRITICAL_PART) {
            return StatusLevel.CRITICAL;
        }
        return free < least ? StatusLevel.WARNING : StatusLevel.OK;
    }
}
