package org.shishi.account;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shishi.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords by name and place and says for how long no more are taken, in the database's own time, for all
 * nodes together. Names are kept as hashes: people type passwords into the wrong field.
 */
@Component
@Transactional
class FailedAttempts {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String OF_ALL_NAMES = "";

    private final JdbcClient jdbc;
    private final AccountSettings settings;

    FailedAttempts(JdbcClient jdbc, AccountSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * How many failures one place may have.
     *
     * @param ofAllNames whether it counts what is tried there with whatever name
     * @param within how long a failure is remembered
     * @param grows whether each further lock lasts twice as long, up to a day
     */
    record Limit(String place, boolean ofAllNames, int most, Duration within, boolean grows) {

        static Limit of(String place, int most) {
            return new Limit(place, false, most, LONGEST, true);
        }

        Limit apart(String what) {
            return new Limit(what + place, ofAllNames, most, within, grows);
        }

        private String nameHash(String name) {
            return ofAllNames ? OF_ALL_NAMES : hash(name);
        }
    }

    /** How long the longest lock among these still lasts. */
    @Transactional(readOnly = true)
    public Optional<Duration> locked(String name, List<Limit> limits) {
        return limits.stream()
                .flatMap(limit ->
                        jdbc.sql("""
                        select ceil(extract(epoch from locked_until - statement_timestamp()))::bigint from sign_in_guess
                        where name_hash = ? and place = ? and locked_until > statement_timestamp()""").params(limit.nameHash(name), limit.place()).query(Long.class).list().stream())
                .max(Long::compare)
                .map(Duration::ofSeconds);
    }

    /** Counts a failure at each of the limits; says how long is locked now, if this was one too many. */
    public Optional<Duration> wrong(String name, List<Limit> limits) {
        jdbc.sql("""
                        delete from sign_in_guess where since < statement_timestamp() - interval '1 day'
                        and (locked_until is null or locked_until < statement_timestamp() - interval '1 day')""").update();
        return limits.stream().flatMap(limit -> count(name, limit).stream()).max(Duration::compareTo);
    }

    private Optional<Duration> count(String name, Limit limit) {
        record Counted(int failures, int locks) {}
        var counted = jdbc.sql("""
                        insert into sign_in_guess as g (name_hash, place, failures, since)
                        values (:name, :place, 1, statement_timestamp())
                        on conflict on constraint sign_in_guess_counted_once do update set
                            failures = case when g.since < statement_timestamp() - make_interval(secs => :within)
                                            then 1 else g.failures + 1 end,
                            since = case when g.failures = 0 or g.since < statement_timestamp() - make_interval(secs => :within)
                                         then statement_timestamp() else g.since end
                        returning failures, locks""")
                .param("name", limit.nameHash(name))
                .param("place", limit.place())
                .param("within", limit.within().toSeconds())
                .query(Counted.class)
                .single();
        return counted.failures() < limit.most() ? Optional.empty() : Optional.of(lock(name, limit, counted.locks()));
    }

    private Duration lock(String name, Limit limit, int locksBefore) {
        var longer =
                limit.grows() ? settings.lockFor().multipliedBy(1L << Math.min(locksBefore, 10)) : settings.lockFor();
        var lock = longer.compareTo(LONGEST) > 0 && settings.lockFor().compareTo(LONGEST) < 0 ? LONGEST : longer;
        jdbc.sql("""
                        update sign_in_guess set failures = 0, locks = locks + 1,
                            locked_until = statement_timestamp() + make_interval(secs => :lock)
                        where name_hash = :name and place = :place""")
                .param("lock", lock.toSeconds())
                .param("name", limit.nameHash(name))
                .param("place", limit.place())
                .update();
        return lock;
    }

    /** Forgets the failures at these limits, but for those of all names: one right guess does not excuse the others. */
    public void right(String name, List<Limit> limits) {
        limits.stream()
                .filter(limit -> !limit.ofAllNames())
                .forEach(limit -> jdbc.sql("delete from sign_in_guess where name_hash = ? and place = ?")
                        .params(hash(name), limit.place())
                        .update());
    }

    /** Forgets all failures with this name, wherever they came from. */
    public void forget(String name) {
        jdbc.sql("delete from sign_in_guess where name_hash = ?")
                .param(hash(name))
                .update();
    }

    /** Which of these names are locked at some place. */
    @Transactional(readOnly = true)
    public Set<String> lockedAmong(Collection<String> names) {
        var byHash = names.stream().collect(Collectors.toMap(FailedAttempts::hash, Function.identity()));
        return jdbc.sql("""
                        select distinct name_hash from sign_in_guess
                        where locked_until > statement_timestamp() and name_hash = any(:names)""").param("names", byHash.keySet().toArray(String[]::new)).query(String.class).stream()
                .map(byHash::get)
                .collect(Collectors.toSet());
    }

    private static String hash(String name) {
        return Sha256.hex(name.strip().toLowerCase(Locale.ROOT));
    }
}
