package org.shishi.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The name under which a file was sent, as it may be shown, kept and given to others. */
public final class FileName {

    /** As long as a disk allows; {@code frame.file-name.long} names it. */
    private static final int LONGEST = 255;

    private FileName() {}

    /** Empty when no file was chosen. Refuses one that is longer than a disk allows rather than to give it another name. */
    public static String of(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        var plain = name == null ? "" : plain(name);
        if (plain.length() > LONGEST) {
            throw RuleViolation.at("file", "frame.file-name.long", LONGEST, plain.length());
        }
        return plain;
    }

    /**
     * Without a path, without what breaks a line, cannot be seen or turns the reading direction round, and without the three
     * signs that browsers write as in an address.
     */
    public static String plain(String sent) {
        var whole = sent.replaceAll("(?i)%(22|0a|0d)", "");
        var name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}<>:\"|?*]", "").strip();
    }
}
