package org.shishi.vote;

import org.shishi.shared.Labelled;

/** What somebody was appointed for at one meeting. */
public enum Office implements Labelled {
    /** 计票人 */
    TELLER,
    /** 监票人, a deputy */
    SCRUTINEER;
}
