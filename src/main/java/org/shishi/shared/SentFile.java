package org.shishi.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as a page or a program sent it; name and content are empty where none was chosen.
 *
 * @param answers what was said of what it leaves open, by the keys of {@link SheetQuestion}
 */
public record SentFile(String name, byte[] content, Map<String, String> answers) {

    public SentFile(String name, byte[] content) {
        this(name, content, Map.of());
    }

    public static SentFile of(@Nullable MultipartFile sent, Map<String, String> answers) {
        return of(sent).answered(answers);
    }

    public SentFile answered(Map<String, String> said) {
        return new SentFile(name, content, said);
    }

    public static SentFile of(@Nullable MultipartFile sent) {
        if (sent == null) {
            return new SentFile("", new byte[0]);
        }
        try {
            return new SentFile(FileName.of(sent), sent.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
