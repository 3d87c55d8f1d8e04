package org.shishi.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.TrailSealer;
import org.shishi.audit.TrailSettings;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** The program's command {@code verify-archive}: says of a package whether it is as it was made, wherever it has been since. */
public final class ArchiveCommand {

    private static final String WORD = "verify-archive";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PackageCheck check;
    private final PrintStream out;
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    ArchiveCommand(TrailSettings sealing, PrintStream out) {
        this.check = new PackageCheck(new TrailSealer(sealing), JsonMapper.shared());
        this.out = out;
        messages.setBasename("i18n/archive");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(WORD);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TrailSettings.class)
    static class Settings {}

    /** @return what the shell is told: 0 for a package that is as it was made, 1 for another one, 2 for a misspelt command */
    public static int run(String[] arguments) {
        var settings =
                Arrays.stream(arguments).filter(one -> one.startsWith("--")).toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(settings)) {
            var files = Arrays.stream(arguments)
                    .skip(1)
                    .filter(one -> !one.startsWith("--"))
                    .toList();
            return new ArchiveCommand(context.getBean(TrailSettings.class), System.out).check(files);
        }
    }

    int check(List<String> files) {
        if (files.size() != 1) {
            say("archive.check.usage");
            return 2;
        }
        try {
            tell(check.check(Path.of(files.get(0)).toAbsolutePath()));
            return 0;
        } catch (RuleViolation e) {
            say(e.code(), e.args());
        } catch (IOException e) {
            say("archive.check.unreadable", files.get(0));
        }
        return 1;
    }

    private void tell(PackageCheck.Found found) {
        var manifest = found.manifest();
        say(
                "archive.check.good",
                manifest.title(),
                manifest.parts().size(),
                found.rows(),
                MINUTE.format(manifest.madeAt().atZoneSameInstant(ShanghaiClock.ZONE)),
                manifest.madeBy());
        say("archive.check.sha256", found.sha256());
        if (found.seal() == null) {
            say("archive.check.unsealed");
            return;
        }
        switch (found.seal()) {
            case HOLDS -> say("archive.check.sealed");
            case OTHER_KEY -> say("archive.check.other-key");
            case DIFFERS -> throw new IllegalStateException("refused before");
        }
    }

    private void say(String code, @Nullable Object... values) {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            out.println(messages.getMessage(code, values, code, language));
        }
    }
}
