package org.shishi.imports;

import org.shishi.shared.FileName;
import org.shishi.shared.Sha256;

/** A file as somebody sent it. */
public record Upload(String filename, byte[] content) {

    public Upload {
        filename = FileName.plain(filename);
    }

    String sha256() {
        return Sha256.hex(content);
    }
}
