package org.shishi.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of the PostgreSQL that comes with the application, unpacked once for each release of them. */
final class ServerBinaries {

    private final Path home;

    private ServerBinaries(Path home) {
        this.home = home;
    }

    static ServerBinaries in(Path folder) {
        var name = "postgres-" + system() + "-" + processor() + ".txz";
        var archive = ServerBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StartRefused(
                    "This build carries no PostgreSQL for this system (" + name + ")",
                    "set spring.datasource.url to a PostgreSQL 15 or newer（本系统无内置数据库，请配置外部数据库）");
        }
        try {
            var home = folder.resolve("server-" + fingerprint(archive));
            if (Files.notExists(home)) {
                unpack(archive, home);
            }
            return new ServerBinaries(home);
        } catch (IOException e) {
            throw new StartRefused(
                    "PostgreSQL cannot be unpacked into " + folder,
                    "make room on the disk (about 100 MB) and check the rights of the folder（磁盘空间或权限不足）",
                    e);
        }
    }

    String program(String name) {
        return home.resolve("bin")
                .resolve(system().equals("windows") ? name + ".exe" : name)
                .toString();
    }

    /** Names the release by the checksum that the jar keeps, which costs no reading. */
    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        long mark = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(mark);
    }

    private static void unpack(URL archive, Path home) throws IOException {
        var draft = home.resolveSibling(home.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(draft);
        directory(draft);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
        }
        Files.move(draft, home);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            directory(target);
            return;
        }
        directory(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            permit(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static void directory(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            directory(directory.getParent());
            Files.createDirectory(directory);
            permit(directory, "rwxr-xr-x");
        }
    }

    /** Whatever the umask says: the account that runs the server may be another one than unpacks it. */
    private static void permit(Path path, String rights) throws IOException {
        if (!system().equals("windows")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") && !name.contains("darwin") ? "windows" : name.contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            default -> System.getProperty("os.arch");
        };
    }
}
