package org.shishi.project.ledger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a page that asks several services read in one transaction: each of them would else begin and end its own, with a session of JPA. */
@Component
public class OneReading {

    private final TransactionTemplate reading;

    OneReading(PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** What is thrown passes, and nothing was written. */
    public void of(Runnable reads) {
        reading.executeWithoutResult(begun -> reads.run());
    }
}
