package org.gatehouse.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's secret, 32 bytes. It is never used itself: each purpose has a key of its own, derived as HKDF
 * expands (RFC 5869, one block).
 */
public final class SecretKey {

    private static final int BYTE_COUNT = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] bytes;

    private SecretKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads the key as it is configured. @throws IllegalArgumentException when the text is not base64 of 32 bytes */
    public static SecretKey ofBase64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != BYTE_COUNT) {
            throw new IllegalArgumentException(
                    "The key has %d bytes; it needs %d.".formatted(bytes.length, BYTE_COUNT));
        }
        return new SecretKey(bytes);
    }

    /** The key for one purpose. */
    SecretKeySpec derive(String label, String algorithm) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            mac.update(label.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(mac.doFinal(new byte[] {1}), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK offers no " + HMAC + ".", e);
        }
    }

    @Override
    public String toString() {
        return "SecretKey[hidden]";
    }
}
