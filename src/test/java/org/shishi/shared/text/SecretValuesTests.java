package org.shishi.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No page shows what a sheet should never have held. */
class SecretValuesTests {

    @Test
    void passwordsAndNumbersOfPeopleAreNeverShown() {
        assertThat(SecretValues.shown("密码", List.of("Abc123", "hunter2"))).containsExactly("***");
        assertThat(SecretValues.shown("Password", List.of("x"))).containsExactly("***");
        assertThat(SecretValues.shown("备注", List.of("332522198001011234", "13800000000", "科员")))
                .containsExactly("***", "科员");
        assertThat(SecretValues.shown("职务", List.of("科员"))).containsExactly("科员");
    }

    @Test
    void aShortTitleFitsAndAnotherDoesNot() {
        assertThat(TitleSaid.fits("", "温溪镇码头改造工程")).isTrue();
        assertThat(TitleSaid.fits("温溪码头", "温溪镇码头改造工程")).isTrue();
        assertThat(TitleSaid.fits("温溪镇码头改造工程（一期）", "温溪镇码头改造工程")).isTrue();
        assertThat(TitleSaid.fits("油竹小学食堂", "温溪镇码头改造工程")).isFalse();
        assertThat(TitleSaid.fits("镇", "温溪镇码头改造工程")).isFalse();
    }
}
