package org.shishi.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How far this program's migrations go: it cannot run on a database of a later one. */
final class NewestMigration {

    private static final String FILES = "classpath*:db/migration/**/V*__*.sql";
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*");

    private NewestMigration() {}

    static int number() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .map(NUMBER::matcher)
                    .filter(name -> name.matches())
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
