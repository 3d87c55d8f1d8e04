package org.shishi.file.web;

import java.nio.charset.StandardCharsets;
import org.shishi.file.AttachmentContent;
import org.shishi.file.FileType;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Sends a file so that it stays one: under its true type, without rights, and, unless a page of ours shows it, as a download.
 */
final class Delivery {

    private static final String CSP = "Content-Security-Policy";
    /** Nothing in it may run or load. */
    private static final String POWERLESS = "default-src 'none'; sandbox; frame-ancestors 'none'";
    /** The browser's own viewer for PDF does not start in a sandbox; it runs nothing of ours in any case. */
    private static final String IN_OUR_PAGE = "default-src 'none'; object-src 'self'; frame-ancestors 'self'";

    private Delivery() {}

    static ResponseEntity<byte[]> download(AttachmentContent file) {
        return answer(file, ContentDisposition.attachment(), POWERLESS, "DENY");
    }

    /** In a page of ours, if a browser can show it; a download otherwise. */
    static ResponseEntity<byte[]> inPage(AttachmentContent file) {
        if (!file.type().shown()) {
            return download(file);
        }
        return file.type() == FileType.PDF
                ? answer(file, ContentDisposition.inline(), IN_OUR_PAGE, "SAMEORIGIN")
                : answer(file, ContentDisposition.inline(), POWERLESS, "DENY");
    }

    private static ResponseEntity<byte[]> answer(
            AttachmentContent file, ContentDisposition.Builder disposition, String policy, String framing) {
        var name = disposition.filename(file.filename(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(CSP, policy)
                .header("X-Frame-Options", framing)
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }
}
