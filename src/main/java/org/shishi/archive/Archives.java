package org.shishi.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.archive.ArchiveOverview.Made;
import org.shishi.audit.AuditFilter;
import org.shishi.audit.AuditView;
import org.shishi.audit.Trail;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.PlanYear;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The archives of years and the export of everything: what they would hold, and the packages themselves as they go out. */
@Service
public class Archives {

    static final String ALL = "all";
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int SHOWN = 10;

    private final Gate gate;
    private final ArchiveCounts counts;
    private final YearPackage ofYear;
    private final WholePackage ofAll;
    private final Trail trail;
    private final JsonMapper json;
    private final Clock clock;
    private final RealTime time;
    private final TransactionTemplate moment;
    private final TransactionTemplate recording;

    Archives(
            Gate gate,
            ArchiveCounts counts,
            YearPackage ofYear,
            WholePackage ofAll,
            Trail trail,
            JsonMapper json,
            Clock clock,
            RealTime time,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.counts = counts;
        this.ofYear = ofYear;
        this.ofAll = ofAll;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
        this.time = time;
        moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        recording = new TransactionTemplate(transactions);
    }

    /** What the archive of the year would hold, and what of it is still open. */
    @Transactional(readOnly = true)
    public ArchiveOverview overview(Actor actor, int year) {
        gate.read(actor, Action.ARCHIVE_READ, Resource.all(subject(year)));
        boolean all = Policy.mayEver(actor, Action.ARCHIVE_TAKE_ALL);
        return new ArchiveOverview(
                year,
                counts.years(),
                unfinished(year),
                counts.of(year),
                counts.open(year),
                made(Action.ARCHIVE_TAKE, subject(year)),
                all ? made(Action.ARCHIVE_TAKE_ALL, "archive:" + ALL) : List.of(),
                all);
    }

    /**
     * Lets somebody take a package, which the trail says before its first byte.
     *
     * @param which a year, or {@code all}
     */
    @Transactional
    public ArchiveOrder begin(Actor actor, String which) {
        var year = year(which);
        var action = year == null ? Action.ARCHIVE_TAKE_ALL : Action.ARCHIVE_TAKE;
        var resource = Resource.all("archive:" + (year == null ? ALL : year));
        var masked = gate.read(actor, action, resource);
        if (year != null && counts.of(year).projects() == 0) {
            throw new RuleViolation("archive.year.empty", String.valueOf(year));
        }
        gate.command(actor, action, resource, Map.of("begun", which));
        return new ArchiveOrder(actor, year, year != null && unfinished(year), Set.copyOf(masked), time.now());
    }

    /** Writes it as of one moment, and says in the trail what it was when it has all gone out. */
    public void write(ArchiveOrder order, OutputStream out) throws IOException {
        try {
            var zip = new ArchiveZip(out, order.madeAt());
            moment.executeWithoutResult(status -> {
                if (order.year() == null) {
                    ofAll.write(order, zip);
                } else {
                    ofYear.write(order, order.year(), zip);
                }
            });
            var finished = zip.finish();
            recording.executeWithoutResult(status -> gate.command(
                    order.actor(),
                    order.year() == null ? Action.ARCHIVE_TAKE_ALL : Action.ARCHIVE_TAKE,
                    Resource.all(order.subject()),
                    Map.of(
                            "sha256",
                            finished.sha256(),
                            "bytes",
                            finished.bytes(),
                            "files",
                            zip.parts().size())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Integer year(String which) {
        if (which.equals(ALL)) {
            return null;
        }
        int year = YEAR.matcher(which).matches() ? Integer.parseInt(which) : 0;
        if (year < PlanYear.FIRST || year > PlanYear.LAST) {
            throw new RuleViolation("archive.year.unknown", which);
        }
        return year;
    }

    private boolean unfinished(int year) {
        return LocalDate.now(clock).getYear() <= year;
    }

    private static String subject(int year) {
        return "archive:" + year;
    }

    private List<Made> made(Action action, String subject) {
        var filter = new AuditFilter(null, null, action.name(), subject, null, null, null);
        return trail.find(filter, Set.of(), PageRequest.of(0, SHOWN)).stream()
                .map(this::made)
                .filter(made -> made.sha256() != null)
                .toList();
    }

    private Made made(AuditView row) {
        var detail = json.readTree(row.detail());
        var sha256 = detail.path("sha256").asString("");
        return new Made(
                row.at(),
                row.actor(),
                sha256.isEmpty() ? null : sha256,
                detail.path("bytes").asLong(0));
    }
}
