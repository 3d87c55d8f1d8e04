package org.shishi.lookback.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.file.NewFile;
import org.shishi.lookback.AnswerView;
import org.shishi.lookback.FoundAnswers;
import org.shishi.lookback.QualityFound;
import org.shishi.lookback.UseFound;
import org.shishi.shared.InTenThousandYuan;
import org.shishi.shared.PastDay;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the browser or a program sends of an answer.
 *
 * @param reason of a correction
 * @param version of the draft, 0 where there is none; of a correction the number of the answer that it corrects
 */
@NullUnmarked
record AnswerForm(
        @PastDay LocalDate lookedOn,
        UseFound useFound,
        @PositiveOrZero @Digits(integer = 14, fraction = 6) BigDecimal quantity,
        @Size(max = 20) String quantityUnit,
        @Size(max = 500) String extent,
        @Size(max = 200) String maintainer,
        @Size(max = 200) String maintenancePaid,
        QualityFound qualityFound,
        @Size(max = 500) String qualityNote,
        @Size(max = 1000) String opinion,

        @InTenThousandYuan @PositiveOrZero @Digits(integer = 14, fraction = 6)
        BigDecimal unpaid,

        @Size(max = 1000) String note,
        @Size(max = 500) String reason,
        Long version,
        @JsonIgnore List<MultipartFile> file) {

    /** What every signed answer says, whatever was found. */
    static final List<String> ALWAYS = List.of("lookedOn", "useFound", "qualityFound", "opinion", "unpaid");

    static AnswerForm of(FoundAnswers found, long version) {
        return new AnswerForm(
                found.lookedOn(),
                found.useFound(),
                plain(found.quantity()),
                found.quantityUnit(),
                found.extent(),
                found.maintainer(),
                found.maintenancePaid(),
                found.qualityFound(),
                found.qualityNote(),
                found.opinion(),
                plain(found.unpaid()),
                found.note(),
                "",
                version,
                List.of());
    }

    /** The draft, or an empty form on that day. */
    static AnswerForm of(AnswerView draft, LocalDate today) {
        return draft == null ? of(FoundAnswers.NONE.on(today), 0) : of(draft.found(), draft.version());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    FoundAnswers found() {
        return new FoundAnswers(
                lookedOn,
                useFound,
                quantity,
                text(quantityUnit),
                text(extent),
                text(maintainer),
                text(maintenancePaid),
                qualityFound,
                text(qualityNote),
                text(opinion),
                unpaid,
                text(note));
    }

    String why() {
        return text(reason);
    }

    List<NewFile> files() {
        return NewFile.sent(file);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }
}
