package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import folkmoot.Snapshots;
import folkmoot.asking.PostedKind.Result;
import folkmoot.asking.Sample;
import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.Themed;
import folkmoot.privacy.VoiceTheme;
import folkmoot.slack.Answer;
import folkmoot.text.Texts;
import folkmoot.themes.Grouping.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What conveners see while they look through words, and what everybody reads afterwards. */
class ReviewViewsTest {
  private static final Texts TEXTS = Sample.TEXTS;
  private static final Instant UNTIL = Instant.parse("2026-12-10T12:00:00Z");
  private static final Instant EARLIER = Instant.parse("2026-09-03T12:00:00Z");
  private static final List<Quote> QUOTES =
      List.of(
          Questions.quote("a", "One door to knock on, and somebody opens it."),
          Questions.quote("b", "A family tells its story once. <!channel> *not bold*"),
          Questions.quote("c", "The phone is answered."),
          Questions.quote("d", "More cake."));

  private static Audited<PublishedRound> round(Standing standing) {
    return round(standing, QUOTES);
  }

  private static Audited<PublishedRound> round(Standing standing, List<Quote> quotes) {
    return Questions.themed(
        quotes,
        new Themed(
            standing,
            List.of(
                new VoiceTheme("thm_1", "One door", 6, List.of("wrd_b", "wrd_a"), true),
                new VoiceTheme("thm_2", "Phone & post", 5, List.of("wrd_c"), false))));
  }

  private static Review review(@Nullable Instant published, boolean asFound) {
    return new Review(
        new RoundId("rnd_1"), Questions.partnership().id(), UNTIL, EARLIER, published, asFound);
  }

  private static Desk desk(Audited<PublishedRound> round) {
    return new Desk(review(null, false), round, Questions.partnership(), List.of(), List.of());
  }

  private static View window(Answer answer) {
    return answer instanceof Answer.Update update ? update.view() : ((Answer.Open) answer).view();
  }

  @Test
  void the_channel_hears_that_words_wait_and_until_when() {
    Snapshots.matches(
        "listening/review-waiting",
        ReviewViews.waiting(
            round(Standing.DRAFT), review(null, false), Questions.partnership(), TEXTS));
    Snapshots.matches("listening/review-over", ReviewViews.over(round(Standing.DRAFT), TEXTS));
  }

  @Test
  void a_convener_sees_cards_and_opens_a_theme() {
    Desk desk = desk(round(Standing.TENTATIVE));
    Snapshots.matches(
        "listening/review", window(ReviewViews.opened(new Reviewed.Shown(desk, false), TEXTS)));
    assertThat(
            ((Answer.Update) ReviewViews.turned(new Reviewed.Shown(desk, true), TEXTS))
                .view()
                .getBlocks()
                .get(0)
                .toString())
        .as("what follows Save")
        .contains("*Saved.*");
    VoiceTheme theme = desk.voices().themed().themes().get(0);
    Snapshots.matches(
        "listening/review-theme",
        window(ReviewViews.turned(new Reviewed.OneTheme(desk, theme, 0), TEXTS)));
    Snapshots.matches(
        "listening/review-others",
        window(ReviewViews.turned(new Reviewed.OneTheme(desk, null, 0), TEXTS)));
  }

  @Test
  void many_answers_of_a_theme_stand_on_pages() {
    List<Quote> many =
        IntStream.range(0, 70)
            .mapToObj(i -> Questions.quote(String.format("%02d", i), "Answer " + i))
            .toList();
    Desk desk =
        desk(
            Questions.themed(
                many,
                new Themed(
                    Standing.SETTLED,
                    List.of(
                        new VoiceTheme(
                            "thm_1", "All", 70, many.stream().map(Quote::id).toList(), false)))));
    VoiceTheme theme = desk.voices().themed().themes().get(0);
    for (int page = 0; page < 3; page++) {
      View view = window(ReviewViews.turned(new Reviewed.OneTheme(desk, theme, page), TEXTS));
      assertThat(view.getBlocks()).hasSizeLessThanOrEqualTo(100);
      assertThat(view.getBlocks().toString())
          .contains("Answer " + page * ReviewFormViews.PAGE_QUOTES)
          .doesNotContain("Answer " + (page + 1) * ReviewFormViews.PAGE_QUOTES);
    }
  }

  @Test
  void every_outcome_and_every_fault_has_words() {
    List<Answer> answers = new ArrayList<>();
    for (Reviewed reviewed :
        List.of(
            new Reviewed.Nothing(),
            new Reviewed.Published(),
            new Reviewed.Over(),
            new Reviewed.Moved(),
            new Reviewed.NotConvening(),
            new Reviewed.Several(
                Questions.partnership(),
                List.of(review(null, false), review(null, false)),
                List.of("What?", "How?")))) {
      answers.add(ReviewViews.opened(reviewed, TEXTS));
    }
    for (Rearranging.Fault.Kind kind : Rearranging.Fault.Kind.values()) {
      answers.add(
          ReviewViews.turned(new Reviewed.Faulty(new Rearranging.Fault("name", kind)), TEXTS));
    }
    assertThat(answers).doesNotHaveDuplicates().hasSize(10);
  }

  @Test
  void everybody_reads_themes_with_their_best_words_and_what_was_done_in_between() {
    Story story =
        new Story(
            review(UNTIL, false),
            round(Standing.DRAFT),
            Questions.partnership(),
            List.of(),
            List.of(
                new ReviewAct(
                    UNTIL, new MemberId("mem_1"), ReviewAct.Kind.RENAMED, "Door\nOne door"),
                new ReviewAct(UNTIL, new MemberId("mem_1"), ReviewAct.Kind.HID, "It names one")));
    Result result = ThemeViews.result(story, TEXTS);
    Snapshots.matches("listening/themes", result.post());
    assertThat(result.thread()).hasSize(3);
    Snapshots.matches("listening/themes-thread", result.thread().get(0));
    Snapshots.matches("listening/themes-looked-up", ThemeViews.lookedUp(story, TEXTS));
  }

  @Test
  void the_thread_is_pointed_to_only_while_words_stand_in_it() {
    List<Quote> left =
        QUOTES.stream()
            .map(
                quote ->
                    List.of("wrd_b", "wrd_c").contains(quote.id())
                        ? quote
                        : new Quote(quote.id(), "", null, true))
            .toList();
    String before = post(round(Standing.DRAFT));
    String after = post(round(Standing.DRAFT, left));
    String pointer = TEXTS.plain("listening.themes.thread");
    assertThat(before).contains("A family tells its story once.", "is answered.", pointer);
    assertThat(after)
        .contains("A family tells its story once.", "is answered.")
        .doesNotContain(pointer);
  }

  private static String post(Audited<PublishedRound> round) {
    return ThemeViews.result(
            new Story(review(UNTIL, false), round, Questions.partnership(), List.of(), List.of()),
            TEXTS)
        .post()
        .text();
  }

  @Test
  void how_many_wrote_to_a_theme_is_said_in_words() {
    assertThat(IntStream.of(5, 12, 16, 20, 35, 42).mapToObj(n -> ThemeViews.share(n, 50, TEXTS)))
        .containsExactly(
            "a few of those who answered",
            "about a quarter of those who answered",
            "about a third of those who answered",
            "about a third of those who answered",
            "most of those who answered",
            "nearly all of those who answered");
    assertThat(ThemeViews.share(25, 50, TEXTS)).isEqualTo("about half of those who answered");
  }
}
