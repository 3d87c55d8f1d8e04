package org.shishi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Changes a text within a zip, as whoever can write to the disk would. */
final class ZipText {

    private ZipText() {}

    static void replace(Path zip, String entry, String text, String other) throws IOException {
        try (var inside = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
            var path = inside.getPath(entry);
            var before = Files.readString(path);
            assertThat(before).contains(text);
            Files.writeString(path, before.replace(text, other));
        }
    }
}
