package org.shishi.backup;

import java.sql.Connection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.AuditRecord;
import org.shishi.audit.Trail;
import org.shishi.audit.TrailSealer;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what a command of the program did into the trail of the database that it did it to. */
final class SystemTrail {

    private final RealTime time;
    private final @Nullable TrailSealer sealer;

    /** @param sealer none: what is written is not sealed */
    SystemTrail(RealTime time, @Nullable TrailSealer sealer) {
        this.time = time;
        this.sealer = sealer;
    }

    void record(Connection database, Action action, String backup, Map<String, ?> detail) {
        var one = new SingleConnectionDataSource(database, true);
        var entry = new AuditRecord(null, Actor.SYSTEM.username(), action.name(), "backup:" + backup, detail);
        new TransactionTemplate(new DataSourceTransactionManager(one))
                .executeWithoutResult(status -> Trail.of(one, time, sealer).record(entry));
    }

    /** Whoever rules the machine, by the name that it has there. */
    static String operator() {
        return System.getProperty("user.name", "-");
    }
}
