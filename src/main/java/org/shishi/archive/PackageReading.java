package org.shishi.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes the pages of a package: plain ones, which a browser shows from a folder, without script and without the product. */
@Component
class PackageReading {

    static final String STYLE = "style.css";

    private final SpringTemplateEngine templates;

    PackageReading(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** Where something lies in the package, and what it is called. */
    record Place(String href, String name) {}

    /** What is said of a project in one table. */
    record Section(String title, List<String> headings, List<List<@Nullable Object>> rows) {}

    byte[] start(Map<String, Object> said) {
        return page("archive/package/start", said);
    }

    byte[] project(Map<String, Object> said) {
        return page("archive/package/project", said);
    }

    byte[] style() {
        return ArchiveTable.text("archive/package.css").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] page(String template, Map<String, Object> said) {
        return templates
                .process(template, new Context(Locale.SIMPLIFIED_CHINESE, said))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The way to a file, as an address: names may hold what an address gives another meaning. */
    static String href(String up, String name) {
        var address = new StringBuilder(up);
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (one & 0xff);
            if (sign < 0x80 && (Character.isLetterOrDigit(sign) || "/._-()".indexOf(sign) >= 0)) {
                address.append(sign);
            } else {
                address.append(String.format(Locale.ROOT, "%%%02X", one & 0xff));
            }
        }
        return address.toString();
    }
}
