package org.shishi.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** All facts for which units may not be rated excellent. */
@Component
class VetoFacts {

    private static final Pattern KEY = Pattern.compile("([a-z-]{1,20})-(\\d{1,18})-\\d{1,18}");

    private final List<VetoFactSource> sources;

    VetoFacts(List<VetoFactSource> sources) {
        this.sources = sources;
    }

    List<VetoFact> ofYear(int planYear, LocalDate day) {
        return sources.stream()
                .flatMap(source -> source.ofYear(planYear, day).stream())
                .toList();
    }

    /** Those of a year but what it left unfinished, of which a large ledger has many. */
    List<VetoFact> fewOfYear(int planYear, LocalDate day) {
        return sources.stream()
                .filter(source -> source.source() != VetoSource.PROJECT)
                .flatMap(source -> source.ofYear(planYear, day).stream())
                .toList();
    }

    List<VetoFact> ofProject(long project, int planYear, LocalDate day) {
        return sources.stream()
                .flatMap(source -> source.ofProject(project, planYear, day).stream())
                .toList();
    }

    long count(int planYear, LocalDate day, Set<String> decided) {
        return sources.stream()
                .mapToLong(source -> source.count(planYear, day, decided))
                .sum();
    }

    Optional<VetoFact> named(String key, LocalDate day) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(parts.group(2));
        return sources.stream()
                .filter(source -> source.source().word().equals(parts.group(1)))
                .flatMap(source ->
                        source.yearOf(id).map(year -> source.ofRecord(id, year, day)).orElse(List.of()).stream())
                .filter(fact -> fact.key().equals(key))
                .findFirst();
    }
}
