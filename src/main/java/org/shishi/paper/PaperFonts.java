package org.shishi.paper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The names of the fonts that Word files ask for; they are the reader's own and never shipped. Offices that have the older
 * ones set {@code 仿宋_GB2312} and {@code 楷体_GB2312}.
 *
 * @param text of the body: Fangsong
 * @param hei of first-level headings
 * @param kai of second-level headings
 * @param title of title and red head: Xiaobiaosong
 * @param song of page numbers
 */
@ConfigurationProperties("shishi.paper.fonts")
record PaperFonts(
        @DefaultValue("仿宋") String text,
        @DefaultValue("黑体") String hei,
        @DefaultValue("楷体") String kai,
        @DefaultValue("方正小标宋简体") String title,
        @DefaultValue("宋体") String song) {}
