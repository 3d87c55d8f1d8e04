package org.shishi.file;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.FileName;
import org.shishi.shared.SentFile;
import org.shishi.shared.Sha256;
import org.springframework.web.multipart.MultipartFile;

/** A file as somebody sent it; nothing of it is believed yet. */
public record NewFile(String filename, byte[] content) {

    /** Hidden for no system, and never without a name. */
    public NewFile {
        var shown = FileName.plain(filename).replaceAll("^\\.+", "");
        filename = shown.isEmpty() ? "file" : shown;
    }

    /** Those that a form was sent with; a box in which no file was chosen is none. */
    public static List<NewFile> sent(@Nullable List<MultipartFile> files) {
        return Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(one -> one != null && !one.isEmpty())
                .map(SentFile::of)
                .map(one -> new NewFile(one.name(), one.content()))
                .toList();
    }

    String sha256() {
        return Sha256.hex(content);
    }
}
