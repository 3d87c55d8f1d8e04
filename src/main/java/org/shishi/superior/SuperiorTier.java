package org.shishi.superior;

import org.shishi.shared.Labelled;

/** How high the body stands that wrote. */
public enum SuperiorTier implements Labelled {
    PROVINCE,
    CITY
}
