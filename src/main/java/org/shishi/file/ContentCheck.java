package org.shishi.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.Tika;
import org.shishi.shared.HeavyWork;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Tells by its content what a file is, and refuses whatever the allow-list does not name. */
@Component
class ContentCheck {

    private static final int ZIP_END = 22;
    private static final int ZIP_COMMENT = 65_535;
    private static final int PDF_TAIL = 2048;

    private final Tika tika = new Tika();
    private final FileSettings settings;

    ContentCheck(FileSettings settings) {
        this.settings = settings;
    }

    FileType typeOf(NewFile file) {
        var content = file.content();
        if (content.length == 0) {
            throw refused("file.empty", file);
        }
        if (content.length > settings.largest().toBytes()) {
            throw refused("file.too.large", file, settings.largest().toMegabytes());
        }
        var found = tika.detect(content);
        return switch (found) {
            case "application/zip", "application/x-tika-ooxml" -> HeavyWork.inTurn(() -> OfficeZip.typeOf(file));
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" ->
                throw refused("file.old.office", file);
            case "image/heic", "image/heif" -> throw refused("file.heic", file);
            default -> {
                var type = FileType.ofMediaType(found).orElseThrow(() -> refused("file.type.refused", file));
                if (type == FileType.PDF) {
                    checkPdf(file);
                }
                yield type;
            }
        };
    }

    /** A PDF from its first byte to its last: one that is an archive or a web page as well is refused. */
    private static void checkPdf(NewFile file) {
        var content = file.content();
        var start = new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1);
        var tail = new String(
                Arrays.copyOfRange(content, Math.max(0, content.length - PDF_TAIL), content.length),
                StandardCharsets.ISO_8859_1);
        if (!start.equals("%PDF-") || !tail.contains("%%EOF") || endsAsZip(content)) {
            throw refused("file.damaged", file);
        }
    }

    private static boolean endsAsZip(byte[] content) {
        int from = Math.max(0, content.length - ZIP_END - ZIP_COMMENT);
        for (int i = content.length - ZIP_END; i >= from; i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    static RuleViolation refused(String code, NewFile file, Object... more) {
        var args = new Object[more.length + 1];
        args[0] = file.filename();
        System.arraycopy(more, 0, args, 1, more.length);
        return RuleViolation.at("file", code, args);
    }
}
