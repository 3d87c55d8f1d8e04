package org.shishi.project.view;

import org.jspecify.annotations.Nullable;
import org.shishi.policy.Role;

/** A state of the list to be kept under a name; a role to share it with, or none. */
public record SaveView(String name, @Nullable Role role, String query) {}
