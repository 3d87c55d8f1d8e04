package org.shishi.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The county's four assignment slips of 2023 on paper, in the layout of official documents. */
@WholeApplication
class NoticePapersTests {

    @Autowired
    NoticePapers papers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFourthSlipSaysWhoDoesWhatByWhen() throws IOException {
        long id = jdbc.sql("select id from notice where kind = 'ASSIGNMENT' and year = 2023 and number = 4")
                .query(Long.class)
                .single();
        var file = papers.word(Actor.SYSTEM, id);
        Files.createDirectories(Path.of("target", "papers"));
        Files.write(Path.of("target", "papers", "slip.docx"), file.content());

        assertThat(file.name()).isEqualTo("重要事项交办单第4期（青督〔2023〕4号）");
        assertThat(text(file.content()))
                .contains("重要事项交办单\n第4期（青督〔2023〕4号）\n")
                .contains("一、交办事项", "二、存在问题", "三、办理要求", "四、办理时限")
                .contains("预警级别：蓝色", "回执", "重要事项交办单第4期（青督〔2023〕4号）已收到")
                .containsPattern("请于20\\d\\d年\\d{1,2}月\\d{1,2}日前");
    }

    private static String text(byte[] docx) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }
}
