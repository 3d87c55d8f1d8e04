package org.shishi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javax.net.SocketFactory;

/**
 * Opens the pool's connections and can cut them all, so that nobody waits for a database that has frozen. Named in
 * {@code application.yaml} for the driver, which makes one for each connection; hence the common list.
 */
public final class WatchedSockets extends SocketFactory {

    private static final Set<Socket> OPEN = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Whoever reads from one of them is told at once that it is closed. */
    static void cut() {
        List<Socket> open;
        synchronized (OPEN) {
            open = List.copyOf(OPEN);
            OPEN.clear();
        }
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // then nobody waits on it either
            }
        }
    }

    @Override
    public Socket createSocket() {
        return watched(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return watched(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return watched(new Socket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return watched(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return watched(new Socket(address, port, localAddress, localPort));
    }

    private static Socket watched(Socket socket) {
        OPEN.add(socket);
        return socket;
    }
}
