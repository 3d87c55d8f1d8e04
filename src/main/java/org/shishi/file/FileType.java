package org.shishi.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The allow-list: what may be attached. Told by the content; the name's ending follows it. */
public enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    private static final Set<FileType> PICTURES = Set.of(JPEG, PNG);

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean picture() {
        return PICTURES.contains(this);
    }

    /** Whether a browser may show it in the page; all others are only downloaded. */
    public boolean shown() {
        return picture() || this == PDF;
    }

    /** What a form's file field offers to choose; a phone offers its camera for a media type only, and sends JPEG then. */
    public static String accepted() {
        return Arrays.stream(values())
                .map(type -> type.shown() ? type.mediaType : "." + type.endings.get(0))
                .collect(Collectors.joining(","));
    }

    /** The name with an ending that says what the file is: {@code photo.exe} with a picture in it becomes a picture. */
    String named(String filename) {
        var lower = filename.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending))
                ? filename
                : filename + "." + endings.get(0);
    }
}
