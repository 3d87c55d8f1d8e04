package org.shishi.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.policy.Decision.Verdict.FORBIDDEN;
import static org.shishi.policy.Decision.Verdict.HIDDEN;
import static org.shishi.policy.Decision.Verdict.WRONG_STATE;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files on projects and milestones of the demo; every test takes a project that no other one takes. */
@WholeApplication
class AttachmentsTests {

    private static int taken;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentPanels panels;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final Actor office = somebody("office", Role.COUNTY_OFFICE, null);
    private final Actor auditor = somebody("auditor", Role.AUDITOR, null);
    private long project;
    private Actor clerk = office;
    private RecordPart papers = RecordPart.of("project", 0);

    private static Actor somebody(String name, Role role, Long unit) {
        return new Actor(null, name, name, unit, "", Set.of(role), null, false);
    }

    @BeforeEach
    void takeAProject() {
        project = anotherProject();
        papers = RecordPart.of("project", project);
        clerk = somebody("clerk", Role.TOWNSHIP_CLERK, leadUnit(project));
    }

    private long anotherProject() {
        return jdbc.sql(
                        "select id from project where plan_year = 2023 and level = 'TOWNSHIP' order by id offset ? limit 1")
                .param(taken++)
                .query(Long.class)
                .single();
    }

    private long leadUnit(long of) {
        return jdbc.sql("select lead_unit_id from project where id = ?")
                .param(of)
                .query(Long.class)
                .single();
    }

    private AttachmentView add(Actor actor, RecordPart held, String name, byte[] content) {
        return attachments.add(actor, held, List.of(new NewFile(name, content))).get(0);
    }

    private static void denied(Verdict verdict, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.verdict()).isEqualTo(verdict));
    }

    private static void broken(String code, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    @Holds({"ASVS 8.2.2", "GB 8.1.4.2 f"})
    void whoMaySeeAndAddAFileFollowsTheRecord() {
        var file = add(clerk, papers, "立项批复.pdf", Samples.pdf());
        var neighbour = somebody("neighbour", Role.TOWNSHIP_CLERK, -1L);
        assertThat(attachments.content(neighbour, file.id()).content()).isEqualTo(Samples.pdf());
        denied(FORBIDDEN, () -> add(neighbour, papers, "b.pdf", Samples.pdf()));
        denied(FORBIDDEN, () -> attachments.remove(neighbour, file.id(), "不要了"));
        denied(HIDDEN, () -> attachments.content(auditor, file.id()));
        denied(HIDDEN, () -> panels.of(auditor, papers));
        denied(HIDDEN, () -> attachments.content(office, "0123456789abcdef"));
        denied(HIDDEN, () -> panels.of(office, RecordPart.of("project", -1)));
        denied(HIDDEN, () -> panels.of(office, RecordPart.of("nothing", project)));
    }

    @Test
    void photosOfAMilestoneAreTakenOnlyWhereTheOfficeAskedForThem() {
        milestone("竣工验收");
        var step = new RecordPart("milestone", project, "竣工验收");
        denied(WRONG_STATE, () -> add(clerk, step, "a.jpg", Samples.photo(1)));
        denied(FORBIDDEN, () -> attachments.ask(clerk, step, true));
        attachments.ask(office, step, true);
        assertThat(panels.of(clerk, step).asked()).isTrue();
        assertThat(panels.of(clerk, step).mayAdd()).isTrue();
        add(clerk, step, "a.jpg", Samples.photo(1));
        attachments.ask(office, step, false);
        denied(WRONG_STATE, () -> add(clerk, step, "b.jpg", Samples.photo(2)));
        assertThat(panels.of(clerk, step).files()).hasSize(1);
        denied(HIDDEN, () -> add(office, new RecordPart("milestone", project, "没有的节点"), "a.jpg", Samples.photo(1)));
    }

    private void milestone(String name) {
        jdbc.sql("""
                        with plan as (
                            insert into project_plan (id, project_id, valid_on, record_id)
                            select nextval('project_fact_seq'), id, current_date, created_by from project where id = ? returning id)
                        insert into project_milestone (plan_id, position, name, weight, planned_on)
                        select id, 0, ?, 100, current_date from plan""").params(project, name).update();
    }

    @Test
    void theSamePhotoAtAnotherPlaceIsPointedOutToTheOfficeOnly() {
        var elsewhere = RecordPart.of("project", anotherProject());
        var first = add(office, papers, "甲.jpg", Samples.photo(31));
        add(office, elsewhere, "乙.jpg", Samples.savedAnew(31));
        var second = add(office, elsewhere, "丙.pdf", Samples.join(Samples.pdf(), Samples.text("% 31\n")));
        var third = add(office, papers, "丁.pdf", Samples.join(Samples.pdf(), Samples.text("% 31\n")));
        var used = panels.page(office, first.id()).file().used();
        assertThat(used).hasSize(1);
        assertThat(used.get(0).same()).isFalse();
        assertThat(used.get(0).held()).isEqualTo(elsewhere);
        assertThat(used.get(0).link()).startsWith("/projects/").endsWith("/files");
        assertThat(third.used()).singleElement().satisfies(one -> {
            assertThat(one.same()).isTrue();
            assertThat(one.id()).isEqualTo(second.id());
        });
        assertThat(panels.page(clerk, first.id()).file().used()).isEmpty();
        assertThat(panels.of(clerk, papers).files())
                .allSatisfy(file -> assertThat(file.used()).isEmpty());
    }

    @Test
    void theSameFileHangsOnARecordOnce() {
        var first = add(clerk, papers, "a.jpg", Samples.photo(41));
        broken("file.already.here", () -> add(office, papers, "b.jpg", Samples.photo(41)));
        attachments.remove(clerk, first.id(), "拍错了");
        add(office, papers, "b.jpg", Samples.photo(41));
    }

    @Test
    void ofTwoWhoSendTheSameAtOnceOneIsTold() throws InterruptedException {
        Callable<Object> sending = () -> add(clerk, papers, "a.jpg", Samples.photo(42));
        var pool = Executors.newFixedThreadPool(2);
        var outcomes = pool.invokeAll(List.of(sending, sending)).stream()
                .map(AttachmentsTests::outcome)
                .toList();
        pool.shutdown();
        assertThat(outcomes).containsExactlyInAnyOrder("added", "file.already.here");
    }

    private static String outcome(Future<?> sent) {
        try {
            sent.get();
            return "added";
        } catch (ExecutionException e) {
            return e.getCause() instanceof RuleViolation no ? no.code() : e.toString();
        } catch (InterruptedException e) {
            return e.toString();
        }
    }

    @Test
    @Holds("ASVS 2.3.3")
    void ofSeveralFilesAllAreKeptOrNone() {
        var files = List.of(new NewFile("a.jpg", Samples.photo(51)), new NewFile("b.exe", Samples.text("MZ\u0090\0")));
        broken("file.type.refused", () -> attachments.add(clerk, papers, files));
        assertThat(panels.of(clerk, papers).files()).isEmpty();
        broken("file.none", () -> attachments.add(clerk, papers, List.of()));
    }

    @Test
    @Holds("GB 8.1.4.7 b")
    void aFileTakenAwayLeavesItsRecordButNotTheArchive() {
        var file = add(clerk, papers, "a.jpg", Samples.photo(61));
        broken("file.reason.missing", () -> attachments.remove(clerk, file.id(), " "));
        attachments.remove(clerk, file.id(), "拍错了地方");
        assertThat(panels.of(clerk, papers).files()).isEmpty();
        denied(HIDDEN, () -> attachments.content(clerk, file.id()));
        assertThat(panels.of(office, papers).removed())
                .singleElement()
                .satisfies(gone -> assertThat(gone.removal().reason()).isEqualTo("拍错了地方"));
        assertThat(attachments.content(office, file.id()).content()).isNotEmpty();
        broken("file.removed.already", () -> attachments.remove(office, file.id(), "再来"));
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'FILE_REMOVE' and detail like ? and detail like ?")
                        .params("%" + file.id() + "%", "%拍错了地方%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("delete from attachment where address = ?")
                        .param(file.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update attachment_content set content = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theFilesOfManyRecordsCostAsManyStatementsAsThoseOfOne() {
        var all = jdbc.sql("select id from project where plan_year = 2023 order by id limit 60")
                .query(Long.class)
                .list();
        for (int i = 0; i < 4; i++) {
            add(office, RecordPart.of("project", all.get(i)), "a.jpg", Samples.photo(71));
        }
        var one = Statements.count(() -> panels.of(office, "project", all.subList(0, 1)));
        var many = Statements.count(() -> panels.of(office, "project", all));
        assertThat(many).isEqualTo(one);
    }

    @Test
    @Holds({"ASVS 3.2.1", "ASVS 5.3.1", "ASVS 5.4.1"})
    void aFileIsSentSoThatItStaysOne() {
        var photo = add(clerk, papers, "现场 1.jpg", Samples.photo(81));
        var plan = add(clerk, papers, "方案.docx", Samples.docx());
        var pdf = add(clerk, papers, "批复.pdf", Samples.pdf());
        var reader = Visitor.signedIn(port, "deputy");
        for (var file : List.of(photo, plan, pdf)) {
            var headers = reader.get("/files/" + file.id()).headers();
            assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("sandbox", "default-src 'none'");
            assertThat(headers.firstValue("Content-Type")).hasValue(file.type().mediaType());
        }
        assertThat(reader.get("/files/" + plan.id() + "/preview")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .startsWith("attachment");
        assertThat(reader.get("/files/" + pdf.id() + "/preview")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("frame-ancestors 'self'");
        assertThat(reader.get("/files/" + photo.id() + "/thumbnail").headers().firstValue("Content-Type"))
                .hasValue("image/jpeg");
        assertThat(Visitor.stranger(port).get("/files/" + photo.id()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aRefusedFileIsToldOnThePageWithTheNameOfTheFile() {
        var county = Visitor.signedIn(port, "county");
        var answer =
                county.upload("/files?kind=project&record=" + project, "file", "程序.jpg", Samples.text("MZ\u0090\0\3"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("“程序.jpg”的内容不是允许的类型");
        var good = county.upload("/files?kind=project&record=" + project, "file", "现场.jpg", Samples.photo(91));
        assertThat(good.statusCode()).isEqualTo(302);
        assertThat(good.headers().firstValue("Location").orElse("")).endsWith("/files");
    }
}
