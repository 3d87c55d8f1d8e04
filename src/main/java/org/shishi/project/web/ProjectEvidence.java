package org.shishi.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentPanel;
import org.shishi.file.RecordAttachments;
import org.shishi.project.Milestone;

/** The photos of a project's milestones, read at once. */
record ProjectEvidence(RecordAttachments files, long project, List<Milestone> milestones) {

    public @Nullable AttachmentPanel of(Milestone step) {
        return files.panel(project, step.name());
    }

    /** What hangs on milestones that have another name now, or are gone. */
    public List<AttachmentPanel> former() {
        return files.others(project, milestones.stream().map(Milestone::name).toList());
    }

    /** The milestones at which there is something to see or to do. */
    public List<Milestone> shown() {
        return milestones.stream()
                .filter(step -> {
                    var panel = of(step);
                    return panel != null && !panel.empty();
                })
                .toList();
    }
}
