package org.shishi.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.context.MessageSourceResolvable;

/**
 * What looks doubtful about a report, shown beside its field. The unit may insist with a reason; flag and reason stay on the
 * report and the office sees them. Resolves to its own message.
 */
@Embeddable
@JsonIgnoreProperties({"codes", "arguments", "defaultMessage"})
public record Flag(
        @Enumerated(EnumType.STRING) ReportField field,
        String code,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> args) implements MessageSourceResolvable {

    public Flag {
        args = List.copyOf(args);
    }

    static Flag of(ReportField field, String code, Object... args) {
        return new Flag(
                field, code, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return args.toArray();
    }
}
