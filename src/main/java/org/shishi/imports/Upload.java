package org.shishi.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
