package org.gatehouse.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final long PHONE = 905_321_234_567L;

    private final Secrets secrets = new Secrets(key(1));

    @Test
    void aNumberHasOneHashUnderOneKeyAndAnotherUnderAnother() {
        assertThat(secrets.phoneHash(PHONE)).hasSize(32).isEqualTo(new Secrets(key(1)).phoneHash(PHONE));
        assertThat(secrets.phoneHash(PHONE)).isNotEqualTo(new Secrets(key(2)).phoneHash(PHONE));
        assertThat(secrets.phoneHash(PHONE)).isNotEqualTo(secrets.phoneHash(PHONE + 1));
    }

    @Test
    void upperAndLowerCaseOfASenderAreOne() {
        assertThat(secrets.senderHash("Lale")).isEqualTo(secrets.senderHash("LALE"));
        assertThat(secrets.senderHash("LALE")).isNotEqualTo(secrets.senderHash("MAVI"));
    }

    @Test
    void manyThreadsHashAlike() {
        List<byte[]> alone =
                LongStream.range(0, 2_000).mapToObj(secrets::phoneHash).toList();
        List<byte[]> together = LongStream.range(0, 2_000)
                .parallel()
                .mapToObj(secrets::phoneHash)
                .toList();
        assertThat(together).usingElementComparator(java.util.Arrays::compare).containsExactlyElementsOf(alone);
    }

    @Test
    void whatIsSealedOpensAgainAndDoesNotShow() {
        byte[] plain = "id:1 stat:DELIVRD".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = secrets.seal(plain);
        assertThat(secrets.open(sealed)).isEqualTo(plain);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("DELIVRD");
        assertThat(secrets.seal(plain)).isNotEqualTo(sealed);
    }

    @Test
    void aChangedBodyDoesNotOpen() {
        byte[] sealed = secrets.seal(new byte[] {1, 2, 3});
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> secrets.open(sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> secrets.open(new byte[5])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Secrets(key(2)).open(secrets.seal(new byte[] {1})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        String short16 = Base64.getEncoder().encodeToString(new byte[16]);
        assertThatThrownBy(() -> SecretKey.ofBase64(short16))
                .hasMessageContaining("16")
                .hasMessageContaining("32");
    }

    private static SecretKey key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SecretKey.ofBase64(Base64.getEncoder().encodeToString(bytes));
    }
}
