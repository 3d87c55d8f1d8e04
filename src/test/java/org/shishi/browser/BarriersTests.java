package org.shishi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles({"test", "demo"})
class BarriersTests extends BrowserTest {

    @Test
    void aBarrierIsFoundAsOftenAsThePageIsLookedAtAndNoLongerWhenItIsGone() {
        visit("/login");
        assertThat(Barriers.of(page)).isEmpty();

        page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<button id=mute></button>')");
        assertThat(Barriers.of(page))
                .singleElement()
                .asString()
                .startsWith("button-name ")
                .contains("<button id=\"mute\">");
        assertThat(Barriers.of(page)).hasSize(1);

        page.evaluate("document.querySelector('#mute').textContent = 'says what it does'");
        assertThat(Barriers.of(page)).isEmpty();
    }

    @Test
    void aPageIsLookedAtAgainInAnotherTheme() {
        visit("/login");
        page.evaluate(
                "document.querySelector('h1').style.color = getComputedStyle(document.querySelector('h1')).color");
        show("light");
        assertThat(Barriers.of(page)).isEmpty();
        show("dark");
        assertThat(Barriers.of(page)).singleElement().asString().startsWith("color-contrast ");
    }
}
