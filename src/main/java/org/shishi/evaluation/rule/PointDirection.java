package org.shishi.evaluation.rule;

import org.shishi.shared.Labelled;

/** Whether cases take points off the most that there are, or bring them. */
public enum PointDirection implements Labelled {
    DEDUCT,
    ADD
}
