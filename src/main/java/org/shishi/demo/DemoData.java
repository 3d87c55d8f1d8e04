package org.shishi.demo;

import java.io.IOException;
import org.shishi.account.DemoAccounts;
import org.shishi.policy.Actor;
import org.shishi.sheet.Sheets;
import org.shishi.unit.UnitSheets;
import org.shishi.unit.Units;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills an empty database with the county's workbook and the demo's accounts. */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

    private static final ClassPathResource WORKBOOK = new ClassPathResource("demo/qingtian-2023.xlsx");

    private final Units units;
    private final UnitSheets unitSheets;
    private final DemoAccounts accounts;

    DemoData(Units units, UnitSheets unitSheets, DemoAccounts accounts) {
        this.units = units;
        this.unitSheets = unitSheets;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (units.all().isEmpty()) {
            unitSheets.apply(Actor.SYSTEM, Sheets.read(WORKBOOK.getContentAsByteArray(), WORKBOOK.getFilename()));
        }
        accounts.make();
    }
}
