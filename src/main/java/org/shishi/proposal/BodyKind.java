package org.shishi.proposal;

import org.shishi.shared.Labelled;

/** What sort of body votes: a 街道 has no congress, and its assembly 票选 where a congress 票决. */
public enum BodyKind implements Labelled {
    COUNTY_CONGRESS,
    TOWNSHIP_CONGRESS,
    STREET_ASSEMBLY;
}
