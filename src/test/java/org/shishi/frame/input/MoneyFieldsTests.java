package org.shishi.frame.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An amount in a field is read as in a sheet; where its unit is the trouble, that is what is said. */
@WholeApplication
class MoneyFieldsTests {

    @LocalServerPort
    int port;

    @Test
    void aUnitThatNobodyKnowsIsNamed() {
        assertThat(said("500万美元")).contains("“万美元”不是能换算的金额单位");
        assertThat(said("3000万元（千元）")).contains("“万元、千元”不是能换算的金额单位");
    }

    @Test
    void aUnitInBracketsIsRead() {
        assertThat(said("3000(千元)")).doesNotContain("单位：请").doesNotContain("请填写金额");
        assertThat(said("许多")).contains("请填写金额");
    }

    private String said(String amount) {
        var page = Visitor.signedIn(port, "finance").post("/funding/entries", Map.of("amount", amount));
        assertThat(page.statusCode()).isEqualTo(422);
        return Jsoup.parse(page.body()).select(".error-summary").text();
    }
}
