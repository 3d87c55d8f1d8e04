package org.shishi.supervision.finding;

/** What a unit did about a finding: measures, how far it is, and what shows it. */
public record Rectification(String measures, String progress, String evidence) {

    public static final Rectification NONE = new Rectification("", "", "");
}
