package org.shishi.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.backup.BackupOverview.Fault;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@WholeApplication
class BackupPagesTests {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2024-01-08T09:59:00+08:00");

    @LocalServerPort
    int port;

    @Autowired
    ThymeleafViewResolver views;

    @Autowired
    WebApplicationContext application;

    /** The tests' database is somebody else's; the page says what that means, and does not warn of what it cannot know. */
    @Test
    void ofAnExternalDatabaseThePageSaysWhoBacksItUp() throws Exception {
        var page = Visitor.signedIn(port, "sysadmin").get("/admin/backups").body();

        assertThat(page).contains("verify-backup").doesNotContain("alarm-banner");
    }

    @Test
    void eachBackupIsShownWithItsProofAndWhatCanBeDone() throws Exception {
        var page = rendered(overview(null));

        assertThat(page)
                .contains("2024-01-08 09:59:00", "1,234,567", "通过", "未通过", "数据行数")
                .contains("/admin/backups/20240108-095900/verification", "/admin/backups/20240108-095900/file")
                .contains("最近一份经过验证的备份已是 9 天前的")
                .contains("/mnt/other-house/shishi", "最近一次复制完成：2024-01-08 09:59", "已放弃的分支");
    }

    @Test
    void whileOneIsTakenNoOtherIsOffered() throws Exception {
        assertThat(rendered(overview("TAKING"))).contains("正在备份").doesNotContain("/verification\"");
    }

    @Test
    void withoutAFolderThePageSaysHowToBegin() throws Exception {
        var none = new BackupOverview(
                false,
                false,
                false,
                "null",
                null,
                null,
                0,
                null,
                null,
                List.of(new Fault("backup.warning.off", List.of())),
                List.of());

        assertThat(rendered(none)).contains("backup-key backup.key", "shishi.backup.folder", "没有设置备份");
    }

    private static BackupOverview overview(String step) {
        var good = new BackupView.ProofView(AT, true, null, 12);
        var bad = new BackupView.ProofView(AT, false, "public.unit: 1 <> 2", 12);
        return new BackupOverview(
                false,
                true,
                true,
                "/backup/shishi",
                AT,
                AT,
                0,
                new BackupOverview.Copy("/mnt/other-house/shishi", AT),
                step,
                List.of(new Fault("backup.warning.old", List.of(9L))),
                List.of(
                        new BackupView("20240108-095900", AT, AT, 345, true, "0.2.0", 1_234_567, false, good),
                        new BackupView("20240107-095900", AT, AT, 345, true, "0.2.0", 1_234_566, true, bad),
                        new BackupView("20240106-095900", AT, AT, 345, false, "0.2.0", 1_234_565, false, null)));
    }

    private String rendered(BackupOverview overview) throws Exception {
        var request = new MockHttpServletRequest(application.getServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        request.setAttribute(
                DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE));
        var response = new MockHttpServletResponse();
        views.resolveViewName("backup/list", Locale.SIMPLIFIED_CHINESE)
                .render(Map.of("overview", overview), request, response);
        return response.getContentAsString();
    }
}
