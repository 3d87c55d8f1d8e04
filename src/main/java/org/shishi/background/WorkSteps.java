package org.shishi.background;

/** How work tells how far it is; told by work at once and by work behind a page. */
public interface WorkSteps {

    /** Told at once, also while the work's own transaction is open. Ends the work where it is to go no further. */
    void tell(int done, int total);

    /** In the work's own transaction, which holds only if nobody else has finished or cancelled the piece. */
    void finished();

    /** Throws on what is no fault of the work: it was cancelled, its node stops, the database is away. */
    void passOn(RuntimeException e);

    /** Of work that is done at once, though others may look on: whoever asked waits for the answer, and what happens is the answer. */
    static WorkSteps atOnce(WorkProgressRecorder progress, String subject) {
        return new WorkSteps() {
            @Override
            public void tell(int done, int total) {
                progress.tell(subject, done, total);
            }

            @Override
            public void finished() {
                progress.finished(subject);
            }

            @Override
            public void passOn(RuntimeException e) {
                // it is told
            }
        };
    }
}
