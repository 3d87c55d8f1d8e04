package org.shishi.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes the documents.
 *
 * @param bulletins the body that issues bulletins
 * @param reports the body that reports to the congress
 */
@ConfigurationProperties("shishi.document")
record DocumentSettings(
        @DefaultValue("县人民政府督查室") String bulletins,
        @DefaultValue("县人民政府办公室") String reports) {

    String issuer(DocumentKind kind) {
        return kind == DocumentKind.BULLETIN ? bulletins : reports;
    }
}
