package org.gatehouse.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords and API keys, and what is stored of a key. */
public final class Credential {

    private static final String KEY_PREFIX = "gk_";
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Credential() {}

    /** 120 random bits as 20 characters. */
    public static String newPassword() {
        return random(PASSWORD_BYTES);
    }

    /** {@code gk_} and 256 random bits as 43 characters. */
    public static String newApiKey() {
        return KEY_PREFIX + random(KEY_BYTES);
    }

    /** SHA-256; a random key of 256 bits needs neither salt nor iterations. */
    public static byte[] hashOfApiKey(String apiKey) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(apiKey.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK offers no SHA-256.", e);
        }
    }

    private static String random(int byteCount) {
        byte[] bytes = new byte[byteCount];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
