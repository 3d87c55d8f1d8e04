package org.shishi.project.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shishi.sheet.ledger.HeadingWords;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Every column that an export of the ledger may have is read again, or left on purpose. */
@WholeApplication
class ExportedHeadingsTests {

    @Autowired
    MessageSource messages;

    @Test
    void everyHeadingOfTheExportIsKnownOrLeftOnPurpose() {
        for (var column : Column.values()) {
            if (column.field() == null) {
                var heading = messages.getMessage(column.key(), null, Locale.SIMPLIFIED_CHINESE);
                assertThat(HeadingWords.isComputed(heading)).as(heading).isTrue();
                assertThat(HeadingWords.field(heading)).as(heading).isEmpty();
            } else {
                var written = Objects.requireNonNull(column.field().sheet());
                var heading = Objects.requireNonNull(written.column());
                assertThat(HeadingWords.field(heading.title()))
                        .as(heading.title())
                        .contains(written);
            }
        }
    }
}
