package org.shishi.meeting;

import org.shishi.shared.Labelled;

/** Whose meeting it is. */
public enum MeetingBody implements Labelled {
    CONGRESS,
    STANDING_COMMITTEE,
    TOWNSHIP_CONGRESS,
    GOVERNMENT,
    OTHER
}
