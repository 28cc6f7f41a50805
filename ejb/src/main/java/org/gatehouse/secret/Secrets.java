package org.gatehouse.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What control may know of numbers, senders and bodies: keyed hashes (HMAC-SHA-256) and sealed bytes (AES-256-GCM),
 * each under a key of its own. For all threads.
 */
public final class Secrets {

    private final KeyedHash phones;
    private final KeyedHash senders;
    private final Sealing bodies;

    public Secrets(SecretKey key) {
        this.phones = new KeyedHash(key.derive("gatehouse phone", "HmacSHA256"));
        this.senders = new KeyedHash(key.derive("gatehouse sender", "HmacSHA256"));
        this.bodies = new Sealing(key.derive("gatehouse body", "AES"));
    }

    /** The keyed hash of a number, given as the digits of E.164 without the plus. */
    public byte[] phoneHash(long digits) {
        return phones.of(ByteBuffer.allocate(Long.BYTES).putLong(digits).array());
    }

    /** The keyed hash of a sender; upper and lower case are one. */
    public byte[] senderHash(String sender) {
        return senders.of(sender.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** Encrypts; 28 bytes longer than what goes in. */
    public byte[] seal(byte[] plain) {
        return bodies.seal(plain);
    }

    /** Decrypts. @throws IllegalArgumentException when the bytes were not sealed here, or changed since */
    public byte[] open(byte[] sealed) {
        return bodies.open(sealed);
    }
}
