package org.shishi.account;

/** What a new token is for: a name that tells it from others, whether it may write, and its life in days. */
public record NewAccessToken(String name, boolean writes, int days) {}
