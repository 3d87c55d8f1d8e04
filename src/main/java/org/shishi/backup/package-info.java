/**
 * Backup of the embedded database while it runs, restoring it to any moment, and the proof that a backup can be restored: by page,
 * by command of the program, and by itself. For a database that somebody else backs up, the proof of its restore.
 *
 * <p>Owns no table. What was backed up stands in a folder outside of the database, with a manifest beside it.
 * Neither publishes nor hears an event.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "policy", "background", "frame"})
package org.shishi.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
