package org.shishi.supervision.common;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Writes the lists of this module as files. */
public final class ListExport {

    /** For asking a query what does not depend on year and day. */
    public static final Viewpoint ANY = new Viewpoint(0, LocalDate.EPOCH);

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ListExport() {}

    /** What follows the question mark of the address, for a file with the same rows. */
    public static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }

    public static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public static void write(
            HttpServletResponse response,
            String kind,
            Viewpoint from,
            String title,
            List<SheetColumn> columns,
            Stream<List<@Nullable Object>> rows)
            throws IOException {
        boolean csv = kind.equals("csv");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : XLSX);
        var name = from.year() + "年民生实事" + title + "-" + from.asOf() + "." + kind;
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var sheet =
                csv ? SheetWriter.csv(response.getOutputStream()) : SheetWriter.xlsx(response.getOutputStream())) {
            sheet.sheet(new SheetHead(title, List.of(from.year() + "年民生实事" + title, "截至" + from.asOf()), columns, 1));
            for (var row : (Iterable<List<@Nullable Object>>) rows::iterator) {
                sheet.row(row);
            }
        }
    }
}
