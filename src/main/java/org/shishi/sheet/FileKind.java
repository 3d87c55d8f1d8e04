package org.shishi.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.shishi.shared.RuleViolation;

/** Tells by its content what an upload is, since a name can say anything. */
enum FileKind {
    XLSX,
    CSV;

    private static final int LOOKED_AT = 8192;
    private static final int MOSTLY_TEXT = 50;
    private static final int FEW = 4;
    private static final int OLE2 = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;
    private static final int ZIP_EMPTY = 0x504B0506;

    static FileKind of(byte[] content, SheetLimits limits) {
        if (content.length == 0) {
            throw RuleViolation.at("file", "sheet.file.empty");
        }
        var magic = magic(content);
        if (magic == OLE2) {
            throw RuleViolation.at("file", oldFormat(content));
        }
        if (magic == ZIP || magic == ZIP_EMPTY) {
            WorkbookZip.check(content, limits);
            return XLSX;
        }
        refuseOtherThanText(content, magic);
        return CSV;
    }

    private static int magic(byte[] content) {
        var magic = 0;
        for (var i = 0; i < 4; i++) {
            magic = magic << 8 | (i < content.length ? content[i] & 0xFF : 0);
        }
        return magic;
    }

    private static String oldFormat(byte[] content) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return "sheet.file.encrypted";
            }
            return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
                    ? "sheet.file.old-xls"
                    : "sheet.file.other";
        } catch (IOException | RuntimeException e) {
            return "sheet.file.damaged";
        }
    }

    private static void refuseOtherThanText(byte[] content, int magic) {
        if (isPicture(content, magic)) {
            throw RuleViolation.at("file", "sheet.file.picture");
        }
        var start = new String(content, 0, Math.min(content.length, 2048), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (magic >>> 16 == 0x0908 || magic >>> 16 == 0x0904 || magic >>> 16 == 0x0902) {
            throw RuleViolation.at("file", "sheet.file.old-xls");
        }
        if (start.matches("(?s)(\u00ef\u00bb\u00bf)?\\s*<(!doctype|html|table|head|meta|\\?xml).*")) {
            throw RuleViolation.at("file", "sheet.file.web-page");
        }
        if (start.startsWith("%pdf") || start.startsWith("{\\rtf")) {
            throw RuleViolation.at("file", "sheet.file.other");
        }
        if (!isUtf16(magic) && hasZero(content)) {
            throw notQuiteText(content);
        }
    }

    /** A text with a few signs that no text has is told from a file that is none. */
    private static RuleViolation notQuiteText(byte[] content) {
        int length = Math.min(content.length, LOOKED_AT);
        int zeros = 0;
        int line = 1;
        int first = 0;
        int odd = 0;
        for (var i = 0; i < length; i++) {
            odd += content[i] == 0 ? i % 2 : 0;
            line += content[i] == '\n' ? 1 : 0;
            zeros += content[i] == 0 ? 1 : 0;
            first = first == 0 && content[i] == 0 ? line : first;
        }
        if (zeros >= FEW && Math.min(odd, zeros - odd) * FEW <= zeros) {
            return RuleViolation.at("file", "sheet.file.encoding"); // half of each plain sign in UTF-16
        }
        return zeros * MOSTLY_TEXT < length
                ? RuleViolation.at("file", "sheet.file.control", Integer.toString(first))
                : RuleViolation.at("file", "sheet.file.other");
    }

    private static boolean isPicture(byte[] content, int magic) {
        var three = magic >>> 8;
        return magic == 0x89504E47 // PNG
                || three == 0xFFD8FF // JPEG
                || three == 0x474946 // GIF
                || (magic >>> 16 == 0x424D && hasZero(content)) // BMP
                || magic == 0x49492A00 // TIFF
                || magic == 0x4D4D002A
                || (magic == 0x52494646 && asciiAt(content, 8, "WEBP"))
                || asciiAt(content, 4, "ftyp"); // HEIC, AVIF
    }

    private static boolean asciiAt(byte[] content, int offset, String word) {
        return content.length >= offset + word.length()
                && new String(content, offset, word.length(), StandardCharsets.US_ASCII).equals(word);
    }

    static boolean isUtf16(int magic) {
        return magic >>> 16 == 0xFFFE || magic >>> 16 == 0xFEFF;
    }

    private static boolean hasZero(byte[] content) {
        for (var i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
