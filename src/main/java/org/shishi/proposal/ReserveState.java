package org.shishi.proposal;

import org.shishi.shared.Labelled;

/** What has become of an item of the reserve pool. */
public enum ReserveState implements Labelled {
    IN_RESERVE,
    CANDIDATE,
    ADOPTED;
}
