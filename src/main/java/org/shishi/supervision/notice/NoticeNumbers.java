package org.shishi.supervision.notice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives notices their numbers without a gap. The row of a series and year is held until the transaction ends, so the next
 * one waits; where the transaction is rolled back, its number is given to the next.
 */
@Repository
class NoticeNumbers {

    private final JdbcClient jdbc;

    NoticeNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String mark, int year) {
        return jdbc.sql("""
                        insert into notice_number (mark, year, last) values (:mark, :year, 1)
                        on conflict (mark, year) do update set last = notice_number.last + 1
                        returning last""")
                .param("mark", mark)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** What the next one would be at this moment; nothing is taken. */
    @Transactional(readOnly = true)
    public int forthcoming(String mark, int year) {
        return 1
                + jdbc.sql("select last from notice_number where mark = ? and year = ?")
                        .params(mark, year)
                        .query(Integer.class)
                        .optional()
                        .orElse(0);
    }

    /** Whether this number comes next: an import may neither leave a gap nor use a number again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(String mark, int year, int number) {
        return next(mark, year) == number;
    }
}
