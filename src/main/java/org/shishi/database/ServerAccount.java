package org.shishi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who runs the server: the account of the application, unless that is root, which PostgreSQL refuses.
 *
 * <p>Root first tries a user namespace, in which it is nobody and the files stay its own; where the system forbids that
 * (many containers do), the server runs as the system's nobody, who then owns the data.
 */
record ServerAccount(List<String> prefix, @Nullable Integer owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static ServerAccount ofThisProcess() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerAccount(List.of(), null);
        }
        var candidates = List.of(
                new ServerAccount(List.of("unshare", "-U"), ROOT),
                new ServerAccount(
                        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY));
        return candidates.stream()
                .filter(ServerAccount::works)
                .findFirst()
                .orElseThrow(() -> new StartRefused(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv can drop it here",
                        "start Shishi with another account, or set spring.datasource.url（请勿用 root 启动）"));
    }

    private boolean works() {
        try {
            return run(List.of("true")).waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process run(List<String> command) throws IOException {
        return new ProcessBuilder(of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    List<String> of(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    List<String> of(String... command) {
        return of(Arrays.asList(command));
    }

    /** Hands a folder and all below it to the server, after a start with another account too. */
    void own(Path folder) throws IOException {
        if (owner == null || owner.equals(Files.getAttribute(folder, "unix:uid"))) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Lets another account through to what it owns inside. */
    void letThrough(Path folder) throws IOException {
        if (owner != null && owner != ROOT) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
