package org.shishi.frame;

/** One step between the section and the page, for pages that lie deeper: model attribute {@code crumbs}. */
public record Crumb(String path, String text) {}
