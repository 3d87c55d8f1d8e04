package org.shishi.browser;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chrome, Chromium or Edge where they usually are, and installs one where there is none. */
final class InstalledBrowser {

    private static final List<String> COMMANDS = List.of(
            "chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "microsoft-edge", "chrome");

    private InstalledBrowser() {}

    /** The program to start; fails saying what to do when there is none and none can be installed. */
    static Path find(Playwright playwright) {
        var own = Path.of(playwright.chromium().executablePath());
        return existing(own).or(() -> install(own)).orElseThrow(() -> new IllegalStateException("""
                The tests in the browser need Chrome, Chromium or Edge; none was found and none could be installed.
                Install one (Debian, Ubuntu: apt-get install chromium), or name its program in the environment
                variable SHISHI_BROWSER, then run the build again."""));
    }

    private static Optional<Path> existing(Path own) {
        return Stream.concat(Stream.of(own), usualPlaces())
                .filter(Files::isExecutable)
                .filter(program -> !Files.isDirectory(program))
                .findFirst();
    }

    private static Stream<Path> usualPlaces() {
        var places = new ArrayList<Path>();
        Optional.ofNullable(System.getenv("SHISHI_BROWSER")).map(Path::of).ifPresent(places::add);
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            COMMANDS.forEach(command -> places.add(Path.of(folder, command)));
        }
        for (var command : COMMANDS) {
            places.add(Path.of("/usr/bin", command));
            places.add(Path.of("/snap/bin", command));
        }
        for (var app : List.of("Google Chrome", "Chromium", "Microsoft Edge")) {
            places.add(Path.of("/Applications", app + ".app", "Contents", "MacOS", app));
            places.add(
                    Path.of(System.getProperty("user.home"), "Applications", app + ".app", "Contents", "MacOS", app));
        }
        Stream.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .forEach(folder -> {
                    places.add(Path.of(folder, "Google", "Chrome", "Application", "chrome.exe"));
                    places.add(Path.of(folder, "Chromium", "Application", "chrome.exe"));
                    places.add(Path.of(folder, "Microsoft", "Edge", "Application", "msedge.exe"));
                });
        return places.stream();
    }

    private static Optional<Path> install(Path own) {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            run(new ProcessBuilder("/usr/bin/apt-get", "-q", "update"));
            run(new ProcessBuilder("/usr/bin/apt-get", "-q", "install", "-y", "chromium"));
            var installed = existing(own);
            if (installed.isPresent()) {
                return installed;
            }
        }
        var download = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        download.command()
                .addAll(root ? List.of("install", "--with-deps", "chromium") : List.of("install", "chromium"));
        run(download);
        return existing(own);
    }

    /** A failure shows in what is found afterwards; its output stands in the build's log. */
    private static void run(ProcessBuilder command) {
        try {
            command.inheritIO().start().waitFor();
        } catch (IOException e) {
            System.err.println("not installed by " + command.command() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
