package org.gatehouse.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-512 (RFC 8018). As text: {@code pbkdf2-sha512$iterations$salt$hash}, both in base64, so that
 * stored hashes stay good when the number of iterations grows.
 */
public final class PasswordHash {

    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String NAME = "pbkdf2-sha512";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterationCount;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterationCount, byte[] salt, byte[] hash) {
        this.iterationCount = iterationCount;
        this.salt = salt;
        this.hash = hash;
    }

    /** Hashes a password under a new salt; this takes about a tenth of a second, by intent. */
    public static PasswordHash of(String password) {
        byte[] salt = random(SALT_BYTES);
        return new PasswordHash(ITERATIONS, salt, hash(password, salt, ITERATIONS));
    }

    /** Of no password at all, for users who never sign in: as random as any, so that nothing tells it from others. */
    public static PasswordHash ofNobody() {
        return new PasswordHash(ITERATIONS, random(SALT_BYTES), random(HASH_BYTES));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static PasswordHash parse(String text) {
        String[] parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            throw new IllegalArgumentException("A stored password hash is of no known kind.");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
    }

    /** Whether this is the password; takes the same time for any wrong one. */
    boolean isOf(String password) {
        return MessageDigest.isEqual(hash, hash(password, salt, iterationCount));
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                "$", NAME, Integer.toString(iterationCount), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK offers no PBKDF2.", e);
        } finally {
            spec.clearPassword();
        }
    }
}
