package org.shishi;

import org.shishi.archive.ArchiveCommand;
import org.shishi.backup.BackupCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Runs a county's livelihood projects (民生实事), from the suggestion to the report to the congress. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Shishi {

    public static void main(String[] args) {
        if (ArchiveCommand.isCommand(args)) {
            System.exit(ArchiveCommand.run(args));
        }
        if (BackupCommands.isCommand(args)) {
            System.exit(BackupCommands.run(args));
        }
        SpringApplication.run(Shishi.class, args);
    }
}
