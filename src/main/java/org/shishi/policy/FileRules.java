package org.shishi.policy;

import static org.shishi.policy.Action.FILE_ADD;
import static org.shishi.policy.Action.FILE_ASK;
import static org.shishi.policy.Action.FILE_COMPARE;
import static org.shishi.policy.Action.FILE_REMOVE;
import static org.shishi.policy.Role.COUNTY_OFFICE;
import static org.shishi.policy.Role.INSPECTION_OFFICE;

import java.util.List;

/** Who may do what with files. The record that holds them must let it too: its own lines are asked first. */
final class FileRules {

    static final List<Rule> LINES = List.of(
            Rule.allow(Role.READERS).to(FILE_ADD, FILE_REMOVE),
            Rule.allow(COUNTY_OFFICE, INSPECTION_OFFICE).to(FILE_ASK, FILE_COMPARE));

    private FileRules() {}
}
