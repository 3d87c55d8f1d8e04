package org.shishi.supervision.common;

import org.springframework.data.domain.PageRequest;

/** The page that a program asks for, within what is handed out at once. */
public final class ApiPage {

    private static final int LARGEST = 100;

    private ApiPage() {}

    public static PageRequest of(int page, int size) {
        return PageRequest.of(Math.max(0, page), Math.max(1, Math.min(size, LARGEST)));
    }
}
