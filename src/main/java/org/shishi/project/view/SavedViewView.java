package org.shishi.project.view;

import org.jspecify.annotations.Nullable;
import org.shishi.policy.Role;

/**
 * A saved view as people see it.
 *
 * @param role with whom it is shared, or nobody
 * @param query what follows the question mark of the list's address
 * @param own whether the reader saved it
 */
public record SavedViewView(long id, String name, @Nullable Role role, String query, boolean own) {}
