package org.shishi.backup;

import java.sql.Connection;
import java.util.Map;
import org.shishi.audit.AuditRecord;
import org.shishi.audit.Trail;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what a command of the program did into the trail of the database that it did it to. */
final class SystemTrail {

    private SystemTrail() {}

    static void record(Connection database, RealTime time, Action action, String backup, Map<String, ?> detail) {
        var one = new SingleConnectionDataSource(database, true);
        var entry = new AuditRecord(null, Actor.SYSTEM.username(), action.name(), "backup:" + backup, detail);
        new TransactionTemplate(new DataSourceTransactionManager(one))
                .executeWithoutResult(status -> Trail.of(one, time).record(entry));
    }

    /** Whoever rules the machine, by the name that it has there. */
    static String operator() {
        return System.getProperty("user.name", "-");
    }
}
