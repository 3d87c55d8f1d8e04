package org.shishi.proposal;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.shishi.project.Indicator;
import org.shishi.project.PlanText;

/** The indicators that are voted for, kept as sheets write them: one a line. */
public record Goals(@JsonValue List<Indicator> all) {

    public static final Goals NONE = new Goals(List.of());

    public Goals {
        all = List.copyOf(all);
    }

    /** One a line; empty where there are none. */
    public String lines() {
        return PlanText.write(all, unit -> "");
    }

    /** For JPA, which cannot compare a list that is kept as a text. */
    @Converter
    public static class Lines implements AttributeConverter<Goals, String> {

        @Override
        public String convertToDatabaseColumn(Goals goals) {
            return goals == null ? "" : goals.lines();
        }

        @Override
        public Goals convertToEntityAttribute(String lines) {
            return lines == null || lines.isEmpty()
                    ? NONE
                    : new Goals(PlanText.indicators(lines).orElseThrow());
        }
    }
}
