package org.shishi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request written by hand on a connection of its own, to this machine only: its body may be missing, endless or slow. */
public final class RawRequest implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    public RawRequest(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the head; each header as {@code Name: value}. */
    public RawRequest head(String method, String path, String... headers) {
        return write("%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                .formatted(method, path, headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n"));
    }

    /** Writes a piece of a chunked body. */
    public RawRequest chunk(String text) {
        return write(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    public RawRequest write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server has begun to answer, or hung up. */
    public boolean answered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** The answer as far as it comes in one go: its head, and of its body what the connection brings before it pauses. */
    public String answer() {
        var answer = new StringBuilder();
        var buffer = new byte[64 * 1024];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                if (complete(answer)) {
                    break;
                }
            }
        } catch (IOException e) {
            answer.append("\n(").append(e.getMessage()).append(')');
        }
        return answer.toString();
    }

    /** A response ends with its last chunk, or with the length it said. */
    private static boolean complete(StringBuilder answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        var head = answer.substring(0, end).toLowerCase(java.util.Locale.ROOT);
        return head.contains("transfer-encoding: chunked")
                ? answer.toString().endsWith("0\r\n\r\n")
                : head.contains("content-length: 0") || answer.length() > end + 4;
    }

    public int status() {
        var answer = answer();
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
