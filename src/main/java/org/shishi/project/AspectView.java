package org.shishi.project;

/** One of the areas (十方面) of a year's projects. */
public record AspectView(long id, int planYear, int number, String name) {

    /** As sheets write it. */
    public String text() {
        return number + "." + name;
    }
}
