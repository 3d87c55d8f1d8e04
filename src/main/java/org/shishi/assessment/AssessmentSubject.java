package org.shishi.assessment;

import jakarta.persistence.Embeddable;

/**
 * What is assessed: a project, or one part of it.
 *
 * @param number its number on the ballot
 * @param part the name of the sub-item (子项), empty where it is the project as a whole
 */
@Embeddable
public record AssessmentSubject(int number, long projectId, String code, String title, String part, long leadUnitId) {

    AssessmentSubject renumbered(int other) {
        return new AssessmentSubject(other, projectId, code, title, part, leadUnitId);
    }

    /** As it stands on the ballot. */
    public String name() {
        return part.isEmpty() ? title : title + "·" + part;
    }
}
