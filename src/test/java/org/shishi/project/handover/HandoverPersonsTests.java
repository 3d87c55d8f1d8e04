package org.shishi.project.handover;

import org.junit.jupiter.api.Test;

/** Nobody takes two steps of one project, in the code and in the database. */
class HandoverPersonsTests extends HandoverTest {

    @Test
    void theDatabaseLetsNobodyTakeTwoSteps() {
        var code = entered();
        completed(code);
        long id = project(code).id();
        refused(inserting(id, "ACCEPTANCE", ACCEPTED, clerk()), "project_handover_two_persons");
        var other = entered();
        refused(inserting(project(other).id(), "ACCEPTANCE", ACCEPTED, people.actor("county")), "is not completed");
        refused("update project_handover set account = 'x' where project_id = " + id, "stays");
        refused("delete from project_handover where project_id = " + id, "stays");
        accept("county", code, AcceptanceConclusion.PASSED);
        refused(asking(id, clerk()), "project_closing_not_by_the_completer");
        refused(asking(id, people.actor("county")), "project_closing_not_by_the_accepter");
    }

    @Test
    void neitherUseNorAcceptanceIsEnteredAnotherWay() {
        var code = entered();
        completed(code);
        long id = project(code).id();
        long record = jdbc.sql("select max(record_id) from project_stage where project_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        refused(
                "insert into project_stage values (nextval('project_fact_seq'), " + id + ", '" + ACCEPTED + "', "
                        + record + ", null, 'ACCEPTED')",
                "has no record");
    }
}
