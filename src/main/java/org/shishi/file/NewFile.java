package org.shishi.file;

import org.shishi.shared.FileName;
import org.shishi.shared.Sha256;

/** A file as somebody sent it; nothing of it is believed yet. */
public record NewFile(String filename, byte[] content) {

    /** Hidden for no system, and never without a name. */
    public NewFile {
        var shown = FileName.plain(filename).replaceAll("^\\.+", "");
        filename = shown.isEmpty() ? "file" : shown;
    }

    String sha256() {
        return Sha256.hex(content);
    }
}
