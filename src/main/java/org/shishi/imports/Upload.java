package org.shishi.imports;

import org.shishi.shared.Sha256;

/** A file as somebody sent it. */
public record Upload(String filename, byte[] content) {

    private static final int LONGEST = 200;

    /** The name without a path, which some browsers send, and without what could break a line. */
    public Upload {
        var name = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        var plain = name.replaceAll("\\p{Cntrl}", "").strip();
        filename = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    }

    String sha256() {
        return Sha256.hex(content);
    }
}
