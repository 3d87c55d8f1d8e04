package org.shishi.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one command did, before it has its place in the trail.
 *
 * @param actorId the account, or none for the system itself and for people without an account
 * @param actor the user name, or {@code system}
 * @param action the policy's word for it, such as {@code UNIT_EDIT}
 * @param subject what it was done to, such as {@code unit:331121002}
 * @param detail values worth keeping, old and new; never a password, key or full phone number
 */
public record AuditRecord(@Nullable Long actorId, String actor, String action, String subject, Map<String, ?> detail) {}
