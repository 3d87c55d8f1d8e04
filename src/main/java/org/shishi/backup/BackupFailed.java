package org.shishi.backup;

/** Says that a disk, a network or a server failed while something was backed up or restored: nothing half done is left. */
final class BackupFailed extends RuntimeException {

    BackupFailed(Exception cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
