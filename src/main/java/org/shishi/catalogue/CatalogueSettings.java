package org.shishi.catalogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a county sets for its documents.
 *
 * @param countyName its name in full; the same that stands on every page
 */
@ConfigurationProperties("shishi")
record CatalogueSettings(@DefaultValue(UNNAMED) String countyName) {

    /** What stands for the county as long as nobody has named it. */
    static final String UNNAMED = "本县";
}
