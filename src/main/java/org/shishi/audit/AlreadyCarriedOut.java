package org.shishi.audit;

/** Says that a request with this key has had its effect already; whoever sent it again is owed the same answer. */
public class AlreadyCarriedOut extends RuntimeException {

    private final String requestKey;

    AlreadyCarriedOut(String requestKey) {
        super("request was carried out before");
        this.requestKey = requestKey;
    }

    public String requestKey() {
        return requestKey;
    }
}
