package org.shishi.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives numbers without gaps: the next one waits for the command that took the one before to commit or roll back. */
@Repository
class DocumentNumbers {

    private final JdbcClient jdbc;

    DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int next(DocumentKind kind, int planYear) {
        return jdbc.sql("""
                        insert into document_number as n (kind, plan_year, last) values (:kind, :year, 1)
                        on conflict (kind, plan_year) do update set last = n.last + 1 returning last""")
                .param("kind", kind.name())
                .param("year", planYear)
                .query(Integer.class)
                .single();
    }
}
