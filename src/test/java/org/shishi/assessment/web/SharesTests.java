package org.shishi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shares of a result have two decimals on every page that shows one, whatever they are. */
@WholeApplication
class SharesTests {

    /** A share beside its word, as a result tells it. */
    private static final Pattern ROUGH = Pattern.compile("(?i)(?:满意|satisfied) \\d+(?:\\.\\d)? ?%");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void inChinese() {
        Visitor.signedIn(port, "county").get("/?lang=zh-CN");
    }

    @Test
    void aShareHasTwoDecimalsEverywhere() {
        var pages = jdbc.sql("""
                        select distinct '/assessments/' || assessment_id from assessment_result
                        union select distinct '/projects/' || p.code || '/parts/assessment' from assessment_result r
                        join assessment_subject s on s.assessment_id = r.assessment_id join project p on p.id = s.project_id""").query(String.class).list();
        assertThat(pages).hasSizeGreaterThan(4);
        var visitor = Visitor.signedIn(port, "county");
        boolean turned = false;
        for (var language : List.of("zh-CN", "en")) {
            for (var page : pages) {
                var text = Jsoup.parse(visitor.get(page + "?lang=" + language).body())
                        .select("main")
                        .text();
                assertThat(ROUGH.matcher(text).results().map(found -> found.group()))
                        .as(page)
                        .isEmpty();
                turned |= text.contains("50.00");
            }
        }
        assertThat(turned).as("a share that is a whole number").isTrue();
    }
}
