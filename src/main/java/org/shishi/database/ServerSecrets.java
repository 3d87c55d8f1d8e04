package org.shishi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The port and the passwords of the embedded server, drawn at its first start and kept where only its owner reads. */
record ServerSecrets(int port, String superuserPassword, String ownerPassword, String appPassword) {

    static ServerSecrets in(DataFolder folder) {
        var file = folder.secrets();
        try {
            if (Files.exists(file)) {
                return usable(read(file), file);
            }
            if (Files.exists(folder.cluster())) {
                throw new StartRefused(
                        "The passwords of the database are missing: " + file,
                        "restore this file from the backup of the data folder（缺少数据库口令文件）");
            }
            var drawn = new ServerSecrets(freePort(), password(), password(), password());
            drawn.write(file);
            return drawn;
        } catch (IOException e) {
            throw new StartRefused(
                    "The file " + file + " cannot be read or written", "check its owner and rights（口令文件不可读写）", e);
        }
    }

    /** The remembered port, so that an operator's tools find the server again, unless someone else sits on it. */
    private static ServerSecrets usable(ServerSecrets kept, Path file) throws IOException {
        if (isFree(kept.port)) {
            return kept;
        }
        var moved = new ServerSecrets(freePort(), kept.superuserPassword, kept.ownerPassword, kept.appPassword);
        moved.write(file);
        return moved;
    }

    static ServerSecrets read(Path file) throws IOException {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return new ServerSecrets(
                Integer.parseInt(values.getProperty("port")),
                values.getProperty("superuser.password"),
                values.getProperty("owner.password"),
                values.getProperty("app.password"));
    }

    private void write(Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        DataFolder.createPrivate(draft);
        Files.writeString(draft, """
                port=%d
                superuser.password=%s
                owner.password=%s
                app.password=%s
                """.formatted(port, superuserPassword, ownerPassword, appPassword));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
        return "ServerSecrets[port=" + port + "]";
    }

    private static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
