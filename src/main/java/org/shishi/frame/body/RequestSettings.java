package org.shishi.frame.body;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be sent, and how much may go on at once. Files have {@code spring.servlet.multipart}.
 *
 * @param strangersBody what somebody who has not signed in may send: a name and a password, a proposal
 * @param json a body of the API
 * @param form a form without a file
 * @param strangersAtOnce requests of all those who have not signed in; the rest of the threads is for those who have
 * @param networkAtOnce of those, requests from one network
 * @param strangersAtWork of those, requests that have arrived whole and are being answered; each may hold one of the
 *     connections to the database ({@code spring.datasource.hikari.maximum-pool-size}), the others are for who has signed in
 * @param personAtOnce requests of one person
 * @param heavyAtOnce of all requests, those that read much: exports, documents, lists of past days; well below the number of
 *     connections
 * @param heavyOfPerson of those, requests of one person; as many again wait a moment for them
 */
@Validated
@ConfigurationProperties("shishi.requests")
public record RequestSettings(
        @DefaultValue("64KB") DataSize strangersBody,
        @DefaultValue("1MB") DataSize json,
        @DefaultValue("2MB") DataSize form,
        @Min(1) @DefaultValue("64") int strangersAtOnce,
        @Min(1) @DefaultValue("32") int networkAtOnce,
        @Min(1) @DefaultValue("4") int strangersAtWork,
        @Min(1) @DefaultValue("32") int personAtOnce,
        @Min(1) @DefaultValue("4") int heavyAtOnce,
        @Min(1) @DefaultValue("3") int heavyOfPerson) {}
