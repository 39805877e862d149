package folkmoot.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeysTest {
  private static final String OLD = TokenKeys.fresh();
  private static final String NEW = TokenKeys.fresh();

  private static TokenKeys keys(String setting) {
    return TokenKeys.read(setting).orElseThrow();
  }

  @Test
  void a_token_opens_for_its_owner_alone() {
    TokenKeys keys = keys(NEW);
    TokenKeys.Sealed sealed = keys.seal("xoxb-secret", "T1");
    assertThat(keys.open(sealed, "T1")).isEqualTo("xoxb-secret");
    assertThatThrownBy(() -> keys.open(sealed, "T2")).isInstanceOf(NotOurs.class);
  }

  @Test
  void a_token_that_was_altered_does_not_open() {
    TokenKeys keys = keys(NEW);
    TokenKeys.Sealed sealed = keys.seal("xoxb-secret", "T1");
    byte[] altered = sealed.bytes().clone();
    altered[altered.length - 1] ^= 1;
    assertThatThrownBy(() -> keys.open(new TokenKeys.Sealed(sealed.key(), altered), "T1"))
        .isInstanceOf(NotOurs.class);
  }

  @Test
  void the_newest_key_seals_and_older_ones_open() {
    TokenKeys.Sealed before = keys(OLD).seal("xoxb-secret", "T1");
    TokenKeys both = keys(NEW + "," + OLD);
    assertThat(both.open(before, "T1")).isEqualTo("xoxb-secret");
    assertThat(both.isNewest(before.key())).isFalse();
    assertThat(both.holds(before.key())).isTrue();
    TokenKeys.Sealed after = both.seal("xoxb-secret", "T1");
    assertThat(both.isNewest(after.key())).isTrue();
    assertThat(keys(NEW).open(after, "T1")).isEqualTo("xoxb-secret");
    assertThat(keys(NEW).holds(before.key())).isFalse();
    assertThatThrownBy(() -> keys(NEW).open(before, "T1")).isInstanceOf(NotOurs.class);
  }

  @Test
  void neither_the_token_nor_the_key_shows() {
    TokenKeys.Sealed sealed = keys(NEW).seal("xoxb-secret", "T1");
    assertThat(new String(sealed.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("xoxb");
    assertThat(sealed.key()).hasSize(8);
    assertThat(NEW).doesNotContain(sealed.key());
    assertThat(keys(NEW).toString()).doesNotContain(NEW.substring(0, 6));
  }

  @Test
  void the_same_token_looks_different_each_time() {
    TokenKeys keys = keys(NEW);
    assertThat(keys.seal("xoxb-secret", "T1").bytes())
        .isNotEqualTo(keys.seal("xoxb-secret", "T1").bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hush", "c2hvcnQ=", ",", "not base64 at all!"})
  void what_is_no_key_is_refused(String setting) {
    assertThat(TokenKeys.read(setting)).isEmpty();
    assertThat(TokenKeys.read(NEW + "," + setting)).isEmpty();
  }

  @Test
  void a_key_has_256_bits() {
    assertThat(Base64.getDecoder().decode(NEW)).hasSize(32);
    assertThat(TokenKeys.read(" " + NEW + " , " + OLD + "\n")).isPresent();
  }
}
