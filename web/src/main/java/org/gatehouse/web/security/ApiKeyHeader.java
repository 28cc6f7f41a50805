package org.gatehouse.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The API key in an {@code Authorization} header: the scheme Bearer in any case, one space or more, a token (RFC 6750,
 * 2.1).
 */
public record ApiKeyHeader(String apiKey) {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]{1,512}=*)");

    /** Reads the header's value; empty when there is none or it is of another shape. */
    public static Optional<ApiKeyHeader> read(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = BEARER.matcher(header.strip());
        return matcher.matches() ? Optional.of(new ApiKeyHeader(matcher.group(1))) : Optional.empty();
    }

    /** What can stand for the key where the key itself must not lie about: its SHA-256 in hexadecimal digits. */
    public String fingerprint() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(apiKey.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    @Override
    public String toString() {
        return "ApiKeyHeader[…]";
    }
}
