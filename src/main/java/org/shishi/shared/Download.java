package org.shishi.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file that is sent while it is written. The answer becomes one with its first bytes, so that whatever fails before is told as on
 * every other page.
 */
public final class Download extends OutputStream {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final HttpServletResponse response;
    private final String type;
    private final @Nullable String name;
    private @Nullable OutputStream out;

    private Download(HttpServletResponse response, String type, @Nullable String name) {
        this.response = response;
        this.type = type;
        this.name = name;
    }

    /** @param name with its ending: a CSV file or a workbook */
    public static Download of(HttpServletResponse response, String name) {
        return new Download(response, name.endsWith(".csv") ? "text/csv;charset=UTF-8" : XLSX, name);
    }

    /** Any other kind of file. */
    public static Download of(HttpServletResponse response, String name, String type) {
        return new Download(response, type, name);
    }

    /** What is shown or read by a program, not kept as a file. */
    static Download shown(HttpServletResponse response, String type) {
        return new Download(response, type, null);
    }

    private OutputStream begun() throws IOException {
        if (out == null) {
            response.setContentType(type);
            if (name != null) {
                var attachment = ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build();
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
            }
            out = response.getOutputStream();
        }
        return out;
    }

    @Override
    public void write(int one) throws IOException {
        begun().write(one);
    }

    @Override
    public void write(byte[] some, int from, int number) throws IOException {
        begun().write(some, from, number);
    }

    @Override
    public void flush() throws IOException {
        if (out != null) {
            out.flush();
        }
    }
}
