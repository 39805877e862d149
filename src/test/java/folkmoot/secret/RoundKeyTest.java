package folkmoot.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.statistics.Oracles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundKeyTest {
  private static final RoundId ROUND = new RoundId("rnd_1");
  private static final TeamId TEAM = new TeamId("T0001");
  private static final UserId ANA = new UserId("U0001");
  private static final UserId BEN = new UserId("U0002");

  private final Path directory;

  RoundKeyTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void the_handle_is_the_one_computed_elsewhere() {
    Oracles.Hmac oracle = Oracles.load().hmac();
    String round = oracle.message().split("\\|")[0];
    RoundKey key = new RoundKey(new RoundId(round), HexFormat.of().parseHex(oracle.key_hex()));

    assertThat(key.handle(TEAM, ANA)).isEqualTo(new Handle(oracle.hex()));
  }

  @Test
  void an_answer_opens_only_in_its_own_place() {
    keys().create(ROUND);
    byte[] sealed = keys().with(ROUND, key -> key.seal(key.handle(TEAM, ANA), "Mostly"));

    assertThat(keys().<String>with(ROUND, key -> key.open(key.handle(TEAM, ANA), sealed)))
        .isEqualTo("Mostly");
    assertThatThrownBy(
            () -> keys().<String>with(ROUND, key -> key.open(key.handle(TEAM, BEN), sealed)))
        .isInstanceOf(NotOurs.class);
    assertThatThrownBy(() -> keys().<String>with(ROUND, key -> key.openRecipient(sealed)))
        .isInstanceOf(NotOurs.class);
  }

  @Test
  void what_was_not_sent_opens_only_as_that_and_goes_with_the_key() {
    keys().create(ROUND);
    byte[] sealed = keys().with(ROUND, key -> key.sealUnsent(key.handle(TEAM, ANA), "CV1 4"));

    assertThat(keys().<String>with(ROUND, key -> key.openUnsent(key.handle(TEAM, ANA), sealed)))
        .isEqualTo("CV1 4");
    assertThatThrownBy(
            () -> keys().<String>with(ROUND, key -> key.openUnsent(key.handle(TEAM, BEN), sealed)))
        .isInstanceOf(NotOurs.class);
    assertThatThrownBy(
            () -> keys().<String>with(ROUND, key -> key.open(key.handle(TEAM, ANA), sealed)))
        .isInstanceOf(NotOurs.class);
    keys().destroy(ROUND);
    assertThatThrownBy(
            () -> keys().<String>with(ROUND, key -> key.openUnsent(key.handle(TEAM, ANA), sealed)))
        .isInstanceOf(KeyLost.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200, 252, 253, 3000})
  void the_length_of_an_answer_is_blurred(int length) {
    keys().create(ROUND);
    String answer = "ä".repeat(length / 2) + "x".repeat(length % 2);
    byte[] sealed = keys().with(ROUND, key -> key.seal(key.handle(TEAM, ANA), answer));

    int wrapping = 12 + 16;
    assertThat((sealed.length - wrapping) % 256).isZero();
    assertThat(sealed.length - wrapping).isGreaterThanOrEqualTo(length + 4);
    assertThat(keys().<String>with(ROUND, key -> key.open(key.handle(TEAM, ANA), sealed)))
        .isEqualTo(answer);
  }

  @Test
  void the_same_answer_never_looks_the_same_twice() {
    keys().create(ROUND);
    byte[] one = keys().with(ROUND, key -> key.seal(key.handle(TEAM, ANA), "Mostly"));
    byte[] two = keys().with(ROUND, key -> key.seal(key.handle(TEAM, ANA), "Mostly"));

    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void only_the_owner_can_read_a_key_and_it_survives_a_second_making() throws IOException {
    Path keyDirectory = directory.resolve("keys");
    RoundKeys keys = Keyring.inFolder(keyDirectory, new SecureRandom()).rounds();
    keys.create(ROUND);
    Handle first = keys.with(ROUND, key -> key.handle(TEAM, ANA));
    keys.create(ROUND);

    Path file = keyDirectory.resolve("rnd_1.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyDirectory)))
        .isEqualTo("rwx------");
    assertThat(keys.<Handle>with(ROUND, key -> key.handle(TEAM, ANA))).isEqualTo(first);
  }

  @Test
  void a_destroyed_key_is_gone_and_may_be_destroyed_again() throws IOException {
    keys().create(ROUND);
    keys().destroy(ROUND);
    keys().destroy(ROUND);

    try (var files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
    assertThatThrownBy(() -> keys().with(ROUND, key -> "")).isInstanceOf(KeyLost.class);
  }

  @Test
  void half_a_key_counts_as_lost() throws IOException {
    Files.write(directory.resolve("rnd_1.key"), new byte[7]);

    assertThatThrownBy(() -> keys().with(ROUND, key -> "")).isInstanceOf(KeyLost.class);
  }

  @Test
  void a_name_cannot_lead_out_of_the_directory() {
    assertThatThrownBy(() -> keys().create(new RoundId("../rnd_1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void each_question_has_a_claim_code_of_its_own() {
    keys().create(ROUND);
    keys()
        .<Boolean>with(
            ROUND,
            key -> {
              Handle ana = key.handle(TEAM, ANA);
              assertThat(key.claimCode(ana, "protect"))
                  .isEqualTo(key.claimCode(ana, "protect"))
                  .isNotEqualTo(key.claimCode(ana, "change"))
                  .isNotEqualTo(key.claimCode(key.handle(TEAM, BEN), "protect"));
              return true;
            });
  }

  @Test
  void a_claim_code_is_read_as_people_type_it() {
    keys().create(ROUND);
    ClaimCode code = keys().with(ROUND, key -> key.claimCode(key.handle(TEAM, ANA), "open"));

    assertThat(code.value()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
    assertThat(ClaimCode.parse(" " + code.value().toLowerCase(Locale.ROOT) + "\n")).contains(code);
    assertThat(ClaimCode.parse(code.value().replace("-", " ").replace('0', 'o'))).contains(code);
    assertThat(ClaimCode.parse("7K3M-0Q9X-PB2T")).isEmpty();
    assertThat(ClaimCode.parse("UUUU-UUUU-UUUU-UUUU")).isEmpty();
    assertThat(code.sha256()).hasSize(64).doesNotContain(code.value());
  }

  @Test
  void a_member_opens_only_what_is_hers() {
    MemberKeys members = Keyring.inFolder(directory, new SecureRandom()).members();
    MemberId ana = new MemberId("mem_ana");
    MemberId ben = new MemberId("mem_ben");
    byte[] sealed = members.seal(ana, "not yet finished");
    members.seal(ben, "another");

    assertThat(members.open(ana, sealed)).isEqualTo("not yet finished");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("finished");
    assertThatThrownBy(() -> members.open(ben, sealed)).isInstanceOf(NotOurs.class);
    members.destroy(ana);
    assertThatThrownBy(() -> members.open(ana, sealed)).isInstanceOf(KeyLost.class);
  }

  private RoundKeys keys() {
    return Keyring.inFolder(directory, new SecureRandom()).rounds();
  }
}
