package org.shishi.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as a page or a program sent it; name and content are empty where none was chosen. */
public record SentFile(String name, byte[] content) {

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
