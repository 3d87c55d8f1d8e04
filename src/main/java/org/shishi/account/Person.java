package org.shishi.account;

import java.util.Set;
import org.shishi.policy.Role;

/** Somebody who can be given a task by name, for modules that appoint people; carries nothing that needs protecting. */
public record Person(long id, String username, String name, Set<Role> roles) {}
