package org.shishi.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectFilter;
import org.shishi.project.entry.Projects;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Pageable;

/** The ledger's import door as a county office goes through it with a sheet of another office. */
@WholeApplication
class ImportPagesTests {

    private static final String SHEET = """
            2023年民生实事项目台账（共2个项目）,,,,,,
            序号,实事名称,牵头单位,总投资（万元）,预计完工,管事的,空栏
            1,甲道,县水利局,300,2024-02-01,老王,
            2,乙道,县水利局,100,2024-02-01,,
            3,丙道,县水利局,100,2024-02-01,,
            合计,,,600,,,
            """;

    @Autowired
    Projects projects;

    @LocalServerPort
    int port;

    @Test
    void eachStateHasOneActionThatIsNamedByWhatItDoes() {
        var office = Visitor.signedIn(port, "county");
        var sent = office.upload("/imports", "file", "外来.csv", SHEET.getBytes(StandardCharsets.UTF_8));
        var path = sent.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        var asked = office.get(path).body();
        assertThat(actions(asked)).containsExactly("提交回答并重新试读");
        assertThat(asked)
                .contains("name=\"answer.codes\"", "name=\"answer.level\"", "id=\"heading-5\"")
                .doesNotContain("id=\"heading-6\"", "tone-late");

        var answers = new LinkedHashMap<>(fields(asked));
        answers.putAll(Map.of("answer.codes", "give", "answer.level", "COUNTY"));
        assertThat(office.post(path, answers).statusCode()).isEqualTo(302);
        var checked = office.get(path).body();
        assertThat(actions(checked)).containsExactly("写入台账");
        assertThat(checked).contains("2023-X-");
        assertThat(checked.indexOf("相差"))
                .as("what does not add up stands above the button")
                .isBetween(0, checked.indexOf("写入台账"));
    }

    @Test
    void rowsThatHaveOneAnswerStandUnderItsQuestion() {
        var some = projects
                .find(Actor.SYSTEM, ProjectFilter.of(2023, LocalDate.of(2024, 1, 8)), List.of(), Pageable.ofSize(200))
                .stream()
                .collect(Collectors.toMap(project -> project.description().title(), one -> one, (one, two) -> one))
                .values();
        var csv = "2023年项目台账 截至2024年1月8日\n项目编号,项目名称,牵头单位\n"
                + some.stream()
                        .map(project -> "NEU-%d,\"%s\",%s\n"
                                .formatted(
                                        project.id(),
                                        project.description().title(),
                                        project.leadUnit().name()))
                        .collect(Collectors.joining());
        var office = Visitor.signedIn(port, "county");
        var sent = office.upload("/imports", "file", "另编.csv", csv.getBytes(StandardCharsets.UTF_8));
        var page = office.get(
                        sent.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", ""))
                .body();
        assertThat(found(page, "<li class=\"open\"", 0)).hasSizeLessThan(12);
        assertThat(page).contains("name=\"answer.projects\"", "逐行改");
        assertThat(found(page, "name=\"answer\\.project\\.\\d+\"", 0)).hasSizeGreaterThan(10);
    }

    @Test
    void aRefusedMappingKeepsWhatWasChosen() {
        var office = Visitor.signedIn(port, "county");
        var sent = office.upload("/imports", "file", "外来.csv", SHEET.getBytes(StandardCharsets.UTF_8));
        var path = sent.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        var chosen = new LinkedHashMap<>(fields(office.get(path).body()));
        chosen.putAll(Map.of("column.2", "LEADER", "column.3", "SCHEDULE", "column.5", "SCHEDULE"));
        chosen.put("answer.level", "COUNTY");
        var refused = office.post(path, chosen);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(fields(refused.body()))
                .containsEntry("column.2", "LEADER")
                .containsEntry("column.3", "SCHEDULE")
                .containsEntry("column.5", "SCHEDULE");
        assertThat(refused.body()).containsPattern("(?s)answer\\.level.*value=\"COUNTY\" selected");
    }

    private static List<String> actions(String page) {
        return found(
                page.substring(page.indexOf("<main")), "(?s)<button class=\"btn btn-primary\"[^>]*>(.*?)</button>", 1);
    }

    /** What the form would send as it stands, without the answers. */
    private static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        found(page, "(?s)<select[^>]*name=\"column\\.\\d+\".*?</select>", 0).forEach(select -> {
            var name = found(select, "name=\"(.*?)\"", 1).get(0);
            var chosen = found(select, "value=\"([^\"]*)\" selected", 1);
            fields.put(name, chosen.isEmpty() ? "" : chosen.get(0));
        });
        fields.putAll(Map.of("sheet", "外来", "planYear", "2023", "asOf", "2024-01-08"));
        return fields;
    }

    private static List<String> found(String text, String pattern, int group) {
        var all = new ArrayList<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> all.add(match.group(group)));
        return all;
    }
}
