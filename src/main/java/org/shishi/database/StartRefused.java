package org.shishi.database;

/** Stops the start because of a fault that the operator can mend; says what is wrong and how to mend it, in one line. */
public class StartRefused extends RuntimeException {

    private final String remedy;

    public StartRefused(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    public StartRefused(String fault, String remedy, Throwable cause) {
        super(fault, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
