package org.shishi.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the header who is signed in.
 *
 * @param roleNames message keys (or plain words) of the roles
 * @param links the lines of the account menu, above "sign out"
 * @param searches whether the header offers the search for projects
 */
public record Me(
        String name, @Nullable String unitName, List<String> roleNames, List<NavItem> links, boolean searches) {}
