package org.shishi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder that holds everything the embedded server needs, owned by one application at a time. */
final class DataFolder implements AutoCloseable {

    static final String CLUSTER = "cluster";
    static final String OUTGOING = "outgoing";
    static final String SECRETS = "connection.properties";

    private static final String ANOTHER_FOLDER =
            "give the account that runs Shishi the right to write there, or choose another folder with SHISHI_DATA_DIR"
                    + "（数据目录不可写）";

    /** The lock of the operating system holds between processes only, and ends when its process closes the file once. */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    static DataFolder open(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        if (!OPEN_HERE.add(root)) {
            throw taken(root);
        }
        try {
            return new DataFolder(root, lock(root));
        } catch (IOException e) {
            OPEN_HERE.remove(root);
            throw new StartRefused("The data folder " + root + " cannot be written", ANOTHER_FOLDER, e);
        } catch (StartRefused e) {
            OPEN_HERE.remove(root);
            throw e;
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        Files.createDirectories(root);
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw taken(root);
        }
        return channel;
    }

    private static StartRefused taken(Path root) {
        return new StartRefused(
                "Another Shishi is running on the data folder " + root,
                "stop it first, or start this one with another folder in SHISHI_DATA_DIR（数据目录已被占用）");
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve(CLUSTER);
    }

    /** Where the server puts the log that it has finished, until it is in the backup. */
    Path outgoing() {
        return root.resolve(OUTGOING);
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path secrets() {
        return root.resolve(SECRETS);
    }

    /** Makes a file that only its owner reads. */
    static Path createPrivate(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createFile(file);
        }
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Lets the next application in; the operating system does it too when this one is killed. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OPEN_HERE.remove(root);
        }
    }
}
