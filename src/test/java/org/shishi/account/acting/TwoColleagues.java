package org.shishi.account.acting;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.shishi.account.acting.ActingView.State;
import org.shishi.account.factor.Enrolled;
import org.shishi.policy.Role;
import org.shishi.shared.ShanghaiClock;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two colleagues of one office, one of whom is away. */
@WholeApplication
abstract class TwoColleagues {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Actings actings;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    final LocalDate today = LocalDate.now(ShanghaiClock.ZONE);
    UnitView unit;
    Enrolled absent;
    Enrolled standIn;
    Enrolled security;

    @BeforeEach
    void twoColleagues() {
        unit = unit("县交通运输局");
        absent = at(unit, Role.INSPECTION_OFFICE);
        standIn = at(unit, Role.DEPARTMENT_CLERK);
        security = Enrolled.not(application, Role.SECURITY_ADMINISTRATOR);
    }

    long inForce() {
        long id = actings.ask(absent.actor(), asked(today, today.plusDays(3)));
        actings.confirm(security.actor(), id);
        return id;
    }

    AskActing asked(LocalDate from, LocalDate to) {
        return new AskActing(absent.username(), standIn.username(), from, to, "出差");
    }

    State state(long id) {
        return actings.of(absent.actor()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow()
                .state();
    }

    Enrolled at(UnitView place, Role role) {
        var person = Enrolled.not(application, role);
        jdbc.sql("update account set unit_id = ? where username = ?")
                .params(place.id(), person.username())
                .update();
        return person;
    }

    UnitView unit(String name) {
        return units.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
