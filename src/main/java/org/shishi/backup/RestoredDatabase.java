package org.shishi.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.shared.RealTime;

/**
 * Proves what somebody else's tool has restored: every row can be read, the trail is whole, and its end is a line of the trail that
 * the live database goes on with. What came of it stands in the live trail.
 */
final class RestoredDatabase {

    /** What the line in the live trail is about. */
    static final String EXTERNAL = "external";

    private final Connection restored;
    private final Connection live;
    private final RealTime time;
    private final SystemTrail told;

    RestoredDatabase(Connection restored, Connection live, RealTime time, SystemTrail told) {
        this.restored = restored;
        this.live = live;
        this.time = time;
        this.told = told;
    }

    Proof verify(String operator) throws SQLException {
        long begun = System.nanoTime();
        var tables = TableHash.all(restored);
        var trail = VerifyBackup.trail(restored, time);
        var fault = trail.intact()
                ? goesOn(trail.lastId(), trail.lastHash())
                : "audit_entry " + trail.brokenId() + ": " + trail.fault();
        var proof = new Proof(
                time.now(),
                fault.isEmpty() ? null : fault,
                tables.size(),
                tables.stream().mapToLong(TableHash::rows).sum(),
                trail.rows(),
                (System.nanoTime() - begun) / 1_000_000_000L);
        told.record(
                live,
                Action.BACKUP_VERIFY,
                EXTERNAL,
                Map.of("good", proof.good(), "rows", proof.rows(), "trail", trail.lastId(), "operator", operator));
        return proof;
    }

    private String goesOn(long id, String hash) throws SQLException {
        try (var statement = live.prepareStatement("select hash from audit_entry where id = ?")) {
            statement.setLong(1, id);
            try (var rows = statement.executeQuery()) {
                boolean same = rows.next() && rows.getString(1).equals(hash);
                return same ? "" : "audit_entry " + id + " is not in the live trail";
            }
        }
    }
}
