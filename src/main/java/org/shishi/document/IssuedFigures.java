package org.shishi.document;

import org.shishi.brought.TakingBack;
import org.shishi.shared.RuleViolation;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a sheet from being taken back whose figures an issued document tells: what was told is then mended one by one. */
@Component
class IssuedFigures {

    private static final int SHOWN = 3;

    private final JdbcClient jdbc;

    IssuedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void refuse(TakingBack sheet) {
        var titles = jdbc.sql("select title from document where state = 'ISSUED' and issued_at > ?"
                        + " and plan_year = any(?) order by issued_at")
                .params(sheet.since(), sheet.years().toArray(Integer[]::new))
                .query(String.class)
                .list();
        if (!titles.isEmpty()) {
            throw new RuleViolation(
                    "brought.undo.issued",
                    titles.stream().limit(SHOWN).map(title -> "《" + title + "》").toList());
        }
    }
}
