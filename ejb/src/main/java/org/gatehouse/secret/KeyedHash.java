package org.gatehouse.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under one key, one {@link Mac} a thread. */
final class KeyedHash {

    private final ThreadLocal<Mac> macs;

    KeyedHash(SecretKeySpec key) {
        this.macs = ThreadLocal.withInitial(() -> mac(key));
    }

    /** 32 bytes. */
    byte[] of(byte[] content) {
        return macs.get().doFinal(content);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK offers no " + key.getAlgorithm() + ".", e);
        }
    }
}
