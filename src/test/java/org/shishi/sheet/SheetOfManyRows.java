package org.shishi.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A program that writes as many rows as it is told, for {@link SheetMemoryTests} to run with little memory. */
final class SheetOfManyRows {

    private static final SheetHead HEAD = new SheetHead(
            "项目台账",
            List.of("青田县2023年民生实事项目台账"),
            Stream.of("项目编号", "项目名称", "建设内容", "牵头单位", "形象进度", "总投资", "完成时限", "存在问题")
                    .map(title -> SheetColumn.of(title, 16))
                    .toList(),
            2);

    private SheetOfManyRows() {}

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        try (var writer = SheetWriter.xlsx(OutputStream.nullOutputStream())) {
            writer.sheet(HEAD);
            for (int i = 0; i < rows; i++) {
                writer.row(
                        "2023-Z-" + i,
                        "改造提升农村公路" + i + "公里",
                        "完成路基处理和路面硬化，配套建设候车亭、标志标线和安防设施，里程" + i + "公里",
                        "县交通运输局",
                        Cell.percent("", new BigDecimal(i % 100).movePointLeft(2)),
                        new BigDecimal(i).movePointLeft(2),
                        LocalDate.of(2023, 12, 31),
                        "雨季影响施工进度，第" + i + "次协调");
            }
            writer.finish();
        }
    }
}
