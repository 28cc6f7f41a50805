package org.gatehouse.web.portal;

/** One line of {@code demo-logins.tsv} or {@code operator-login.tsv}. */
public record Login(String tenant, String login, String role, String password, String apiKey) {}
