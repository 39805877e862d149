package folkmoot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.TeamId;
import folkmoot.store.Database;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String GONE = "(taken back)";

  private final RecordedPost post = new RecordedPost();
  private Instant now = Instant.parse("2026-12-03T12:00:00Z");
  private final Outbox outbox =
      new Outbox(new Ids(() -> now, new SecureRandom()), () -> now, () -> {}, Tongues.ENGLISH);

  private static LayoutBlock said(String block, String words) {
    return Blocks.section(s -> s.blockId(block).text(BlockCompositions.markdownText(words)));
  }

  private static Message two(String first, String second) {
    return new Message(
        "Words\n" + first + "\n" + second,
        List.of(said("wrd_a.0", first), said("wrd_b.0", second)));
  }

  private void owe(Database database, String key, Message message) {
    Recipient channel = new Recipient.Channel(new ChannelId("C1"));
    database.run(
        tx -> outbox.post(tx, new Outgoing(key, new TeamId("T1"), channel, () -> message, now)));
    now = now.plusSeconds(2);
  }

  private void work(Database database) {
    Courier courier =
        new Courier(database, post, recipient -> Optional.empty(), (tx, question) -> {});
    for (int i = 0; i < 5; i++) {
      now = now.plusSeconds(2);
      courier.run(now);
    }
  }

  private void redact(Database database, String block) {
    database.run(tx -> outbox.redact(tx, block, GONE));
  }

  private static List<String> kept(Database database) {
    return database.transact(
        tx ->
            tx.handle()
                .createQuery("select words || blocks from outbox")
                .mapTo(String.class)
                .list());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void words_taken_back_go_from_slack_and_from_here_and_the_others_stay(Database database) {
    owe(database, "words", two("cold hands", "warm tea"));
    owe(database, "digest", two("cold hands", "warm tea"));
    work(database);
    redact(database, "wrd_a");
    work(database);
    assertThat(post.sent.subList(2, post.sent.size()))
        .containsExactlyInAnyOrder(
            "update ts1 Words\n(taken back)\nwarm tea", "update ts2 Words\n(taken back)\nwarm tea");
    assertThat(kept(database)).noneMatch(words -> words.contains("cold hands"));
    redact(database, "wrd_b");
    work(database);
    assertThat(post.sent).contains("update ts1 Words\n(taken back)\n(taken back)");
    assertThat(kept(database)).noneMatch(words -> words.contains("tea"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void words_taken_back_before_they_were_sent_are_never_sent(Database database) {
    owe(database, "words", two("cold hands", "warm tea"));
    redact(database, "wrd_a");
    work(database);
    assertThat(post.sent).containsExactly("C1 Words\n(taken back)\nwarm tea");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_message_that_changed_since_keeps_its_newest_content(Database database) {
    owe(database, "words", two("cold hands", "warm tea"));
    work(database);
    database.run(tx -> outbox.update(tx, "words", () -> two("cold hands", "hot tea")));
    work(database);
    redact(database, "wrd_a");
    work(database);
    assertThat(post.sent).last().isEqualTo("update ts1 Words\n(taken back)\nhot tea");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_has_no_named_sections_is_not_kept_once_delivered(Database database) {
    owe(database, "plain", new Message("just \"block_id\":\"said\"", List.of()));
    work(database);
    redact(database, "wrd_a");
    work(database);
    assertThat(post.sent).hasSize(1);
    assertThat(kept(database)).containsExactly("[]");
  }
}
