package org.shishi.frame.rows;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Address;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows the rows of a long sheet part by part; which part is asked for by {@code part}, counted from 1. Templates ask it. */
@Component("rowPages")
public class RowPages {

    private static final String PART = "part";
    private static final int SIZE = 200;

    private final HttpServletRequest request;

    RowPages(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * The part of the rows that is shown.
     *
     * @param number counted from 1
     * @param all how many rows there are
     * @param here the address of the page without what was asked of it
     * @param before the address of the part before, none where the page answers a form
     */
    public record Part<T>(
            List<T> rows,
            int number,
            int parts,
            int first,
            int last,
            int all,
            String here,
            @Nullable String before,
            @Nullable String next) {

        public boolean several() {
            return parts > 1;
        }
    }

    public <T> Part<T> of(List<T> rows) {
        int parts = Math.max(1, (rows.size() + SIZE - 1) / SIZE);
        int number = Math.max(1, Math.min(parts, asked(request.getParameter(PART))));
        int first = (number - 1) * SIZE;
        int last = Math.min(rows.size(), first + SIZE);
        return new Part<>(
                rows.subList(first, last),
                number,
                parts,
                first + 1,
                last,
                rows.size(),
                Address.link(request),
                number > 1 ? address(number - 1) : null,
                number < parts ? address(number + 1) : null);
    }

    private @Nullable String address(int part) {
        return request.getMethod().equals("POST")
                ? null
                : UriComponentsBuilder.fromPath(Address.link(request))
                        .query(request.getQueryString())
                        .replaceQueryParam(PART, part)
                        .build()
                        .toUriString();
    }

    private static int asked(@Nullable String part) {
        return part != null && part.matches("\\d{1,6}") ? Integer.parseInt(part) : 1;
    }
}
