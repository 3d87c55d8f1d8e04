package org.shishi.vote.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.PlainSigns;
import org.shishi.vote.Announcement;
import org.shishi.vote.VoteView;

/** The announcement, and the code of the project that each winner becomes. */
@NullUnmarked
record AnnouncementForm(@NotBlank @Size(max = 8000) String text, List<@Valid CodeForm> codes) {

    record CodeForm(
            int number,
            @PlainSigns @NotBlank @Size(max = 64) String code) {}

    static AnnouncementForm of(VoteView vote) {
        var year = vote.head().plan().planYear();
        var codes = vote.elected().stream()
                .map(number -> new CodeForm(
                        number, "%d-P%d-%02d".formatted(year, vote.head().id(), number)))
                .toList();
        return new AnnouncementForm(Announcement.draft(vote), codes);
    }

    Map<Integer, String> byNumber() {
        return codes == null
                ? Map.of()
                : codes.stream().collect(Collectors.toMap(CodeForm::number, CodeForm::code, (one, other) -> other));
    }
}
