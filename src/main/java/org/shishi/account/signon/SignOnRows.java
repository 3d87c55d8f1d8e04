package org.shishi.account.signon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.policy.Role;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of links between accounts and persons of a provider. */
@Component
class SignOnRows {

    private final JdbcClient jdbc;

    SignOnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account as far as a sign-on asks. */
    record Owner(long id, String username, boolean disabled, Set<Role> roles) {

        boolean administers() {
            return roles.stream().anyMatch(Role.ADMINISTRATORS::contains);
        }

        Resource resource() {
            return Resource.ownedBy(id, "account:" + username);
        }
    }

    Optional<Owner> owner(String username) {
        return owner("lower(a.username) = lower(?)", username);
    }

    Optional<Owner> owner(long account) {
        return owner("a.id = ?", account);
    }

    private Optional<Owner> owner(String where, Object value) {
        return jdbc.sql("select a.id, a.username, a.disabled, coalesce(string_agg(r.role, ' '), '') roles"
                        + " from account a left join account_role r on r.account_id = a.id where " + where
                        + " group by a.id")
                .param(value)
                .query((row, n) -> new Owner(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getBoolean("disabled"),
                        Stream.of(row.getString("roles").split(" "))
                                .filter(word -> !word.isEmpty())
                                .map(Role::valueOf)
                                .collect(Collectors.toSet())))
                .optional();
    }

    /** @param byPerson whether the person made it, and not the provider's claim alone */
    record Link(long account, String subject, boolean byPerson) {}

    Optional<Link> ofSubject(String provider, String subject) {
        return link("provider = ? and subject = ?", provider, subject);
    }

    Optional<Link> ofAccount(String provider, long account) {
        return link("provider = ? and account_id = ?", provider, account);
    }

    private Optional<Link> link(String where, Object... values) {
        return jdbc.sql("select account_id, subject, by_person from account_sign_on where " + where)
                .params(values)
                .query((row, n) ->
                        new Link(row.getLong("account_id"), row.getString("subject"), row.getBoolean("by_person")))
                .optional();
    }

    List<SignOnLinkView> of(long account) {
        return jdbc.sql("select * from account_sign_on where account_id = ? order by id")
                .param(account)
                .query((row, n) -> new SignOnLinkView(
                        row.getString("provider"),
                        row.getString("shown"),
                        row.getBoolean("by_person"),
                        Objects.requireNonNull(moment(row, "linked_at")),
                        moment(row, "last_used")))
                .list();
    }

    int count(long account) {
        return of(account).size();
    }

    /** One transaction at a time links an account. */
    void lock(long account) {
        jdbc.sql("select id from account where id = ? for update")
                .param(account)
                .query(Long.class)
                .single();
    }

    /** Whether it was free on both sides: two who come at the same moment for one identity are told apart by the table. */
    boolean add(long account, String provider, Arrived person, boolean byPerson, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into account_sign_on (account_id, provider, subject, shown, by_person, linked_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(account, provider, person.subject(), person.shown(), byPerson, now)
                        .update()
                == 1;
    }

    void used(String provider, Arrived person, OffsetDateTime now) {
        jdbc.sql("update account_sign_on set last_used = ?, shown = ? where provider = ? and subject = ?")
                .params(now, person.shown(), provider, person.subject())
                .update();
    }

    boolean remove(long account, String provider) {
        return jdbc.sql("delete from account_sign_on where account_id = ? and provider = ?")
                        .params(account, provider)
                        .update()
                == 1;
    }

    /** A session that began by a sign-on, and whose it is. */
    record Running(String session, String username) {}

    /** Those of a person, or of one session, of the provider. */
    List<Running> sessions(String provider, @Nullable String subject, @Nullable String there) {
        return jdbc.sql("""
                        select s.session_id, coalesce(s.principal_name, '') principal_name from spring_session s
                        where exists (select from spring_session_attributes p where p.session_primary_id = s.primary_id
                                and p.attribute_name = 'signOn' and p.attribute_bytes = convert_to(:provider, 'UTF8'))
                            and exists (select from spring_session_attributes p where p.session_primary_id = s.primary_id
                                and p.attribute_name = :name and p.attribute_bytes = convert_to(:value, 'UTF8'))""")
                .param("provider", provider)
                .param("name", there == null ? SignOnSession.SUBJECT : SignOnSession.THERE)
                .param("value", there == null ? subject : there)
                .query((row, n) -> new Running(row.getString(1), row.getString(2)))
                .list();
    }

    private static @Nullable OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return ShanghaiClock.onTheWall(row.getObject(column, OffsetDateTime.class));
    }
}
