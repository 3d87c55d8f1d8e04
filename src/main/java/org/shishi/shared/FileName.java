package org.shishi.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The name under which a file was sent, as it may be shown, kept and given to others. */
public final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** Empty when no file was chosen. */
    public static String of(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : plain(name);
    }

    /**
     * Without a path, without what breaks a line, cannot be seen or turns the reading direction round, and without the three
     * signs that browsers write as in an address. Its end, with the kind of file, is kept.
     */
    public static String plain(String sent) {
        var whole = sent.replaceAll("(?i)%(22|0a|0d)", "");
        var name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        var plain =
                name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}<>:\"|?*]", "").strip();
        return plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    }
}
