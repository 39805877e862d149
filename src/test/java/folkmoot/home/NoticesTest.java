package folkmoot.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.MarkdownBlock;
import com.slack.api.model.view.View;
import folkmoot.Snapshots;
import folkmoot.outbox.Message;
import folkmoot.outbox.Tongues;
import folkmoot.partnership.Partnership;
import folkmoot.store.Databases;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private final Texts texts = Texts.load(Locale.UK);
  private final HomeNotices notices = new HomeNotices(Databases.h2(), Tongues.ENGLISH, texts);

  @Test
  void words_alone_become_a_window() {
    Snapshots.matches("home/window", notices.window(new Message("Only *words*", List.of())));
  }

  @Test
  void what_a_window_cannot_show_is_left_out() {
    LayoutBlock words = PieceViews.words(Mrkdwn.of("Said"));
    LayoutBlock onlyInMessages = MarkdownBlock.builder().text("# Drawn").build();
    View window = notices.window(new Message("All", List.of(onlyInMessages, words)));
    assertThat(window.getBlocks()).containsExactly(words);
  }

  @Test
  void a_mistake_of_ours_names_its_mark_and_nothing_else() {
    assertThat(notices.mistake("a1b2")).contains("our mistake").contains("a1b2");
  }

  @Test
  void every_refusal_has_its_words() {
    Street street = new Street(Databases.h2());
    List<Partnership> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(street.homes());
    }
    List<Access.Refused> all =
        List.of(
            new Access.NoPartnership(),
            new Access.NoMember("A & B"),
            new Access.Gone(street.homes()),
            new Access.ForConveners(List.of("Ana", "Ben")),
            new Access.Several(many));
    assertThat(all).hasSameSizeAs(Access.Refused.class.getPermittedSubclasses());
    for (Access.Refused refused : all) {
      String name = "home/refused-" + refused.getClass().getSimpleName();
      Snapshots.matches(name, AccessViews.refused(refused, "pulse now", texts));
    }
    assertThat(AccessViews.refused(new Access.Several(many), "x".repeat(3_000), texts).text())
        .contains("type your line again");
  }
}
