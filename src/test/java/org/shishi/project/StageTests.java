package org.shishi.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.Stage.*;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;

class StageTests {

    /** Written by hand, pair by pair, so that the table in the enum cannot drift. */
    private static final Set<String> LEGAL = Set.of(
            "NOT_STARTED PREPARING",
            "NOT_STARTED UNDER_WAY",
            "NOT_STARTED COMPLETED",
            "NOT_STARTED SUSPENDED",
            "NOT_STARTED TERMINATED",
            "PREPARING UNDER_WAY",
            "PREPARING COMPLETED",
            "PREPARING SUSPENDED",
            "PREPARING TERMINATED",
            "UNDER_WAY COMPLETED",
            "UNDER_WAY SUSPENDED",
            "UNDER_WAY TERMINATED",
            "COMPLETED IN_USE",
            "COMPLETED ACCEPTED",
            "COMPLETED UNDER_WAY",
            "IN_USE ACCEPTED",
            "IN_USE UNDER_WAY",
            "ACCEPTED CLOSED",
            "ACCEPTED UNDER_WAY",
            "CLOSED UNDER_WAY",
            "SUSPENDED TERMINATED");

    @Test
    @Holds("ASVS 2.3.1")
    void theTableOfTransitionsIsComplete() {
        var legal = new HashSet<String>();
        for (var from : Stage.values()) {
            for (var to : Stage.values()) {
                if (from.canBecome(to, null)) {
                    legal.add(from + " " + to);
                }
            }
        }
        assertThat(legal).isEqualTo(LEGAL);
    }

    @Test
    void aSuspendedProjectReturnsToWhereItWas() {
        for (var left : EnumSet.of(NOT_STARTED, PREPARING, UNDER_WAY)) {
            for (var to : Stage.values()) {
                assertThat(SUSPENDED.canBecome(to, left))
                        .as("%s left for %s", left, to)
                        .isEqualTo(to == left || to == TERMINATED);
            }
        }
    }

    @Test
    void fourStagesCountAsCompleted() {
        assertThat(Stage.values()).filteredOn(Stage::completed).containsExactly(COMPLETED, IN_USE, ACCEPTED, CLOSED);
    }
}
