package org.shishi.account;

import java.util.Map;
import java.util.Objects;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where people want to be written to: each says it of their own account. */
@Service
@Transactional
public class MailAddresses {

    private final JdbcClient jdbc;
    private final Gate gate;

    MailAddresses(JdbcClient jdbc, Gate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    @Transactional(readOnly = true)
    public MailChoice of(Actor actor) {
        gate.read(actor, Action.OWN_ACCOUNT, own(actor));
        return jdbc.sql("select email, digest from account_mail where account_id = ?")
                .param(actor.id())
                .query((rs, n) -> new MailChoice(rs.getString(1), rs.getBoolean(2)))
                .optional()
                .orElse(MailChoice.NONE);
    }

    /** Takes over the choice; the trail says that it changed, and not to what. */
    public void choose(Actor actor, MailChoice choice) {
        var before = of(actor);
        var told = Map.of(
                "digest", choice.digest(), "address", !Objects.equals(before.email(), choice.email()) ? "new" : "same");
        gate.command(actor, Action.OWN_ACCOUNT, own(actor), told);
        if (choice.equals(before)) {
            return;
        }
        jdbc.sql("""
                        insert into account_mail (account_id, email, digest) values (:id, :email, :digest)
                        on conflict (account_id) do update set email = excluded.email, digest = excluded.digest""")
                .param("id", actor.id())
                .param("email", choice.email())
                .param("digest", choice.digest())
                .update();
    }

    private static Resource own(Actor actor) {
        return Resource.ownedBy(actor.id(), "account:" + actor.username());
    }
}
