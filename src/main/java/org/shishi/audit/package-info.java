/**
 * The audit trail: one row per command, written in the command's own transaction, chained by hashes and never changed.
 *
 * <p>Tables {@code audit_entry}, {@code audit_seal} and {@code audit_archive} (only added to; old rows leave for files) and
 * {@code request_answer} (what a repeated request is answered). A request that carries a key is carried out once, because the key is unique in the trail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.shishi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
