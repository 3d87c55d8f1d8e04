package org.shishi.audit;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Sends the end of the trail to a syslog server (RFC 5424, by UDP, or by TCP with its length before it, RFC 6587). */
final class SyslogPost implements HeadPost {

    private static final Set<String> KNOWN = Set.of("udp", "tcp");
    private static final int USUAL_PORT = 514;
    private static final int WAIT_MILLIS = 5_000;

    /** Facility 13, log audit; severity 5, notice. */
    private static final int PRIORITY = 13 * 8 + 5;

    private final URI server;

    SyslogPost(URI server) {
        if (server.getHost() == null || !KNOWN.contains(String.valueOf(server.getScheme()))) {
            throw new IllegalStateException(
                    "shishi.trail.heads-syslog is no address such as udp://log.example:514 or tcp://log.example:601");
        }
        this.server = server;
    }

    @Override
    public String to() {
        return server.toString();
    }

    @Override
    public void post(TrailHead head, String line) throws IOException {
        var text = "<%d>1 %s - shishi - trail-head - %s"
                .formatted(PRIORITY, head.at().toInstant(), line);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var address = new InetSocketAddress(server.getHost(), server.getPort() < 0 ? USUAL_PORT : server.getPort());
        if (address.isUnresolved()) {
            throw new IOException(server.getHost() + " is not known");
        }
        if ("udp".equals(server.getScheme())) {
            try (var socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(bytes, bytes.length, address));
            }
            return;
        }
        try (var socket = new Socket()) {
            socket.connect(address, WAIT_MILLIS);
            socket.getOutputStream().write((bytes.length + " ").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }
    }
}
