package org.shishi.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The files that the tests of this module import. */
final class ImportFixtures {

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
}
