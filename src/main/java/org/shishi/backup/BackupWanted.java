package org.shishi.backup;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a folder for backups is named and the database is the embedded one. */
class BackupWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var settings = context.getEnvironment();
        return !settings.getProperty("shishi.backup.folder", "").isBlank()
                && settings.getProperty("spring.datasource.url", "none").equals("none");
    }
}
