package org.shishi.file.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.file.NewFile;
import org.shishi.file.RecordPart;
import org.shishi.shared.FileName;
import org.springframework.web.multipart.MultipartFile;

/** Files for a record, as the browser or a program sent them. */
@NullUnmarked
record AddForm(
        @NotBlank @Size(max = 50) String kind,
        @NotNull Long record,
        @Size(max = 200) String part,
        List<MultipartFile> file) {

    static AddForm empty(RecordPart held) {
        return new AddForm(held.kind(), held.record(), held.part(), List.of());
    }

    RecordPart held() {
        return new RecordPart(kind, record, Objects.requireNonNullElse(part, ""));
    }

    List<NewFile> files() {
        return file == null
                ? List.of()
                : file.stream()
                        .filter(one ->
                                one != null && !(one.isEmpty() && name(one).isEmpty()))
                        .map(AddForm::read)
                        .toList();
    }

    private static NewFile read(MultipartFile one) {
        try {
            return new NewFile(name(one), one.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile one) {
        return FileName.of(one);
    }
}
