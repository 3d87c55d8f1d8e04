package org.shishi.proposal;

import org.shishi.shared.Labelled;

/** Who made a proposal. */
public enum ProposalOrigin implements Labelled {
    PUBLIC,
    DEPUTY,
    DEPARTMENT,
    TOWNSHIP;
}
