package org.shishi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.shishi.database.EmbeddedPostgres;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers a restore until the trail can say so: a database of an earlier release is to be upgraded first, which the next start of
 * the application does.
 */
@Component
class RestoreNote implements ApplicationRunner {

    private static final String FILE = "restored.json";

    private final ObjectProvider<EmbeddedPostgres> server;
    private final Gate gate;
    private final TransactionOperations transactions;

    RestoreNote(ObjectProvider<EmbeddedPostgres> server, Gate gate, TransactionOperations transactions) {
        this.server = server;
        this.gate = gate;
        this.transactions = transactions;
    }

    static void leave(Path data, Map<String, String> detail) {
        try {
            BackupFolder.write(data.resolve(FILE), JsonMapper.shared().writeValueAsString(detail));
        } catch (IOException e) {
            throw new BackupFailed(e);
        }
    }

    /** Once. */
    static void takeUp(Path data, Consumer<Map<?, ?>> told) throws IOException {
        var file = data.resolve(FILE);
        if (Files.exists(file)) {
            told.accept(JsonMapper.shared().readValue(file, Map.class));
            Files.delete(file);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var own = server.getIfAvailable();
        if (own != null) {
            takeUp(
                    own.access().data(),
                    detail -> transactions.executeWithoutResult(status -> gate.command(
                            Actor.SYSTEM,
                            Action.BACKUP_RESTORE,
                            Resource.all("backup"),
                            Map.of("note", String.valueOf(detail)))));
        }
    }
}
