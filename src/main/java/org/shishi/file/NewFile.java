package org.shishi.file;

import org.shishi.shared.Sha256;

/** A file as somebody sent it; nothing of it is believed yet. */
public record NewFile(String filename, byte[] content) {

    private static final int LONGEST = 120;

    /** The name without a path, and without what breaks a line or turns the reading direction round. */
    public NewFile {
        var name = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        var plain =
                name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}<>:\"|?*]", "").strip();
        var shown = plain.replaceAll("^\\.+", "");
        var named = shown.isEmpty() ? "file" : shown;
        filename = named.length() > LONGEST ? named.substring(named.length() - LONGEST) : named;
    }

    String sha256() {
        return Sha256.hex(content);
    }
}
