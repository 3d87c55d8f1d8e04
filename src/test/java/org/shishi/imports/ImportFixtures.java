package org.shishi.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.shishi.project.Level;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.sheet.SheetWriter;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerLayout;
import org.springframework.core.io.ClassPathResource;

/** The files that the tests of this module import: the county's, published ones, and ledgers written as exports are. */
final class ImportFixtures {

    static final LocalDate REPORT = LocalDate.of(2024, 1, 8);

    private static final Map<Level, String> LEVELS =
            Map.of(Level.PROVINCIAL, "省级", Level.MUNICIPAL, "市级", Level.COUNTY, "县级", Level.TOWNSHIP, "乡镇级");
    private static final Map<Stage, String> STAGES =
            Map.of(Stage.COMPLETED, "已完工", Stage.UNDER_WAY, "在建", Stage.SUSPENDED, "暂缓实施", Stage.NOT_STARTED, "未开工");
    private static final Map<Blocker, String> BLOCKERS =
            Map.of(Blocker.POLICY, "政策处理", Blocker.FUNDS, "资金", Blocker.FOREST_APPROVAL, "林地审批");

    private ImportFixtures() {}

    static Upload ledger() {
        return resource("demo/qingtian-2023.xlsx");
    }

    static Upload published(String letter) {
        return resource("published-tables/" + letter + ".xlsx");
    }

    private static Upload resource(String path) {
        try {
            return new Upload(path, new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row in the words of a sheet. */
    static Row row(String code) {
        return new Row()
                .with(LedgerField.CODE, code)
                .with(LedgerField.LEVEL, "县级")
                .with(LedgerField.TITLE, "新建公交候车亭 " + code)
                .with(LedgerField.LEAD_UNIT, "县交通运输局")
                .with(LedgerField.RESPONSIBLE_UNITS, "县交通运输局、鹤城街道")
                .with(LedgerField.DEADLINE, LocalDate.of(2023, 12, 31))
                .with(LedgerField.START_DATE, LocalDate.of(2023, 3, 1))
                .with(LedgerField.FORECAST, LocalDate.of(2024, 2, 1))
                .with(LedgerField.PERCENT, "80%")
                .with(LedgerField.STATUS, "在建");
    }

    /** What an export says of a project. */
    static Row row(ProjectView project) {
        var said = project.description();
        var progress = project.progress();
        return new Row()
                .with(LedgerField.CODE, project.code())
                .with(LedgerField.LEVEL, LEVELS.get(said.level()))
                .with(
                        LedgerField.ASPECT,
                        project.aspect() == null ? null : project.aspect().text())
                .with(LedgerField.TITLE, said.title())
                .with(LedgerField.CONTENT, said.content())
                .with(LedgerField.LEAD_UNIT, project.leadUnit().name())
                .with(LedgerField.RESPONSIBLE_UNITS, String.join("、", project.responsible()))
                .with(LedgerField.LEADER, said.arrangement().leader())
                .with(LedgerField.DEADLINE, said.deadline())
                .with(LedgerField.TOTAL_INVESTMENT, said.budget().investment())
                .with(LedgerField.FIXED_QUOTA, said.budget().quota())
                .with(
                        LedgerField.PERCENT,
                        progress.percent() == null
                                ? null
                                : progress.percent().stripTrailingZeros().toPlainString() + "%"
                                        + (progress.note().isEmpty() ? "" : "(" + progress.note() + ")"))
                .with(LedgerField.START_DATE, project.startedOn())
                .with(LedgerField.COMPLETION_DATE, project.completedOn())
                .with(LedgerField.FORECAST, project.forecast())
                .with(LedgerField.PROBLEM, progress.problem())
                .with(LedgerField.BLOCKER, progress.blocker() == null ? null : BLOCKERS.get(progress.blocker()))
                .with(LedgerField.STATUS, STAGES.get(project.stage()))
                .with(LedgerField.REMARK, said.wording().remark());
    }

    static final class Row {

        private final Map<LedgerField, @Nullable Object> values = new EnumMap<>(LedgerField.class);

        Row with(LedgerField field, @Nullable Object value) {
            values.put(field, value);
            return this;
        }
    }

    /** A ledger in the county's layout, its first project in row 5. */
    static Upload ledgerOf(Row... rows) {
        return ledgerOf(List.of(rows));
    }

    static Upload ledgerOf(List<Row> rows) {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(LedgerLayout.head("青田县", 2023, REPORT));
            int number = 1;
            for (var row : rows) {
                row.with(LedgerField.SEQUENCE, number++);
                var values = new ArrayList<@Nullable Object>();
                LedgerLayout.FIELDS.forEach(field -> values.add(row.values.get(field)));
                writer.row(values);
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Upload("台账.xlsx", out.toByteArray());
    }
}
