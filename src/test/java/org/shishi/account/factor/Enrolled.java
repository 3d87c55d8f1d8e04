package org.shishi.account.factor;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.binary.Base32;
import org.shishi.account.Accounts;
import org.shishi.account.Origin;
import org.shishi.account.Passwords;
import org.shishi.account.Rights;
import org.shishi.account.SaveAccount;
import org.shishi.account.SignIn;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.testing.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with an account of the test's own, a password, and a phone that shows codes. */
public final class Enrolled {

    private static int made;

    private final ApplicationContext application;
    private final String username;
    private final String password;
    private byte[] secret = new byte[0];
    private List<String> recoveryCodes = List.of();

    private Enrolled(ApplicationContext application, Role role) {
        this.application = application;
        this.username = "factor" + ++made;
        the(Accounts.class).create(Actor.SYSTEM, new SaveAccount(username, "周密", null, null));
        the(Rights.class).grant(Actor.SYSTEM, username, Set.of(role));
        this.password = the(Passwords.class).giveTemporary(Actor.SYSTEM, username);
        the(JdbcClient.class)
                .sql("update account set password_temporary = false where username = ?")
                .param(username)
                .update();
    }

    /** Somebody who has a password only. */
    public static Enrolled not(ApplicationContext application, Role role) {
        return new Enrolled(application, role);
    }

    /** Somebody who has enrolled an authenticator. */
    public static Enrolled as(ApplicationContext application, Role role) {
        var person = new Enrolled(application, role);
        var factors = person.the(SecondFactors.class);
        var offered = factors.offer(person.actor(), new Origin("10.0.0.1", null), person.password);
        person.phone(offered.secret());
        person.recoveryCodes = factors.enrol(person.actor(), person.code());
        person.forgetUse();
        return person;
    }

    /** A browser in which the password was given, and no code. */
    public Visitor signedIn(int port) {
        var visitor = Visitor.stranger(port);
        visitor.signIn(username, password);
        return visitor;
    }

    /** Puts a secret into the phone. */
    public void phone(String base32) {
        secret = new Base32().decode(base32.replace(" ", ""));
    }

    public String code() {
        return codeIn(0);
    }

    /** What the phone shows, or has shown, so many steps of half a minute from now. */
    public String codeIn(long steps) {
        return Totp.code(secret, Totp.step(Instant.now()) + steps);
    }

    /** As if half a minute had passed since the last code was used. */
    public void forgetUse() {
        the(JdbcClient.class)
                .sql("update account_factor set last_step = 0 where account_id = ?")
                .param(id())
                .update();
    }

    public Actor actor() {
        long id = id();
        var signIn = the(SignIn.class);
        return signIn.current(id, signIn.stamp(id)).orElseThrow().actor();
    }

    public long id() {
        return the(JdbcClient.class)
                .sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    public List<String> recoveryCodes() {
        return recoveryCodes;
    }

    byte[] secret() {
        return secret.clone();
    }

    private <T> T the(Class<T> type) {
        return application.getBean(type);
    }
}
