package org.shishi.frame.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Sha256;

/**
 * Knows the hash of what was sent without keeping it: a form's from its fields and files, anything else from the bytes as
 * they are read. So nothing is read that would not be read anyway, and every limit on what may be sent holds.
 */
class SentRequest extends HttpServletRequestWrapper {

    /** They change from page to page, whatever is sent. */
    private static final Set<String> NOT_CONTENT =
            Set.of("_csrf", OnceFields.PARAMETER, OnceFields.MEANT, UnsentForms.RESUMED, StepUpFirst.PROOF);

    private final MessageDigest read = Sha256.digest();
    private @Nullable ServletInputStream body;

    SentRequest(HttpServletRequest request) {
        super(request);
    }

    String hash() {
        try {
            var whole = Sha256.digest();
            if (isForm()) {
                addForm(whole);
            } else {
                add(whole, Objects.requireNonNullElse(getQueryString(), ""));
                getInputStream().transferTo(OutputStream.nullOutputStream());
                whole.update(((MessageDigest) read.clone()).digest());
            }
            return HexFormat.of().formatHex(whole.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException | CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isForm() {
        return is("application/x-www-form-urlencoded") || is("multipart/form-data");
    }

    private boolean is(String type) {
        return getContentType() != null
                && getContentType().toLowerCase(Locale.ROOT).startsWith(type);
    }

    private void addForm(MessageDigest whole) throws IOException, ServletException {
        var fields = new TreeMap<>(getParameterMap());
        fields.keySet().removeAll(NOT_CONTENT);
        fields.forEach((name, values) -> {
            add(whole, name);
            for (var value : values) {
                add(whole, value);
            }
        });
        if (is("multipart/form-data")) {
            for (var part : getParts()) {
                addFile(whole, part);
            }
        }
    }

    private static void addFile(MessageDigest whole, Part part) throws IOException {
        if (part.getSubmittedFileName() != null) {
            add(whole, part.getName());
            add(whole, part.getSubmittedFileName());
            try (var content = part.getInputStream()) {
                content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), whole));
            }
        }
    }

    /** With its length in front, so that two texts never look like another two. */
    private static void add(MessageDigest whole, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        whole.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        whole.update(bytes);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Read(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }

    /** Passes every byte that is read on to the digest. */
    private class Read extends ServletInputStream {

        private final ServletInputStream from;

        Read(ServletInputStream from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            int value = from.read();
            if (value >= 0) {
                read.update((byte) value);
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int count = from.read(bytes, start, length);
            if (count > 0) {
                read.update(bytes, start, count);
            }
            return count;
        }

        @Override
        public int available() throws IOException {
            return from.available();
        }

        @Override
        public boolean isFinished() {
            return from.isFinished();
        }

        @Override
        public boolean isReady() {
            return from.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            from.setReadListener(listener);
        }
    }
}
