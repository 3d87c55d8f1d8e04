package org.shishi.vote;

/** Which of the two entered numbers is right, and why the other one was written. */
public record Settlement(int value, String reason) {}
