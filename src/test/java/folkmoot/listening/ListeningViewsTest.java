package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.Snapshots;
import folkmoot.asking.People;
import folkmoot.asking.PostedKind.Result;
import folkmoot.asking.Voice;
import folkmoot.asking.VoiceViews;
import folkmoot.listening.DigestQuoteViews.Closed;
import folkmoot.partnership.Member;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.slack.Answer;
import folkmoot.slack.BlockLimits;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListeningViewsTest {
  private static final Texts TEXTS = Texts.load(Locale.UK);
  private static final Member ANA = People.named("Ana <Silva>");
  private static final List<Quote> FEW =
      List.of(
          Questions.quote("a", "One number to ring, and somebody who *knows* me.\nEven at night."),
          Questions.signed("b", "We meet <!channel> before we plan.", ANA.id().value()),
          Questions.signed("c", "Somebody who left said this.", "mbr_gone"),
          new Quote("wrd_d", "", null, true));

  private static Closed closed(List<Quote> quotes) {
    Audited<PublishedRound> round = Questions.closed(quotes, true);
    return new Closed(
        round, Questions.partnership(), Voice.of(round.value().voices().get(0), List.of(ANA)));
  }

  @Test
  void words_stand_in_the_channel_as_their_authors_agreed() {
    Result result = VoiceViews.result(Questions.closed(FEW, true), List.of(ANA), TEXTS);
    assertThat(result.thread()).isEmpty();
    Snapshots.matches("listening/words", result.post());
    assertThat(result.post().text())
        .contains("12 of 28", "Ana &lt;Silva&gt;")
        .doesNotContain("<!channel>")
        .doesNotContain("mbr_gone");
  }

  @Test
  void with_no_words_to_show_it_says_why() {
    Result result = VoiceViews.result(Questions.closed(List.of(), true), List.of(), TEXTS);
    Snapshots.matches("listening/words-none", result.post());
  }

  @Test
  void however_much_was_written_every_message_fits() {
    List<Quote> quotes =
        IntStream.range(0, 60)
            .mapToObj(i -> Questions.quote("q" + i, "w & ".repeat(20 + i * 8)))
            .toList();
    Result result = VoiceViews.result(Questions.closed(quotes, true), List.of(), TEXTS);
    assertThat(result.thread()).hasSizeGreaterThan(3);
    assertThat(BlockLimits.faults(result.post())).isEmpty();
    assertThat(result.thread()).allSatisfy(m -> assertThat(BlockLimits.faults(m)).isEmpty());
  }

  @Test
  void the_digest_has_some_words_and_says_where_the_rest_stand() {
    List<DigestPart> parts = DigestQuoteViews.words(closed(FEW.subList(0, 2)), TEXTS);
    assertThat(parts).hasSize(2);
    Snapshots.matches("listening/digest", parts.get(0).blocks());
    assertThat(parts.get(1).blocks().get(0)).as("the lead").isEqualTo(parts.get(0).blocks().get(0));
    assertThat(parts)
        .allSatisfy(
            part -> assertThat(part.facts()).containsExactlyInAnyOrder(Fact.QUOTE, Fact.ANSWERS));
    assertThat(parts.get(0).text()).contains("One number to ring", "<#C1>");
  }

  @Test
  void without_words_short_enough_the_digest_says_how_many_answered() {
    List<DigestPart> parts = DigestQuoteViews.words(closed(List.of()), TEXTS);
    assertThat(parts).hasSize(1);
    assertThat(parts.get(0).section()).isEqualTo(DigestPart.Section.HEARD);
    assertThat(parts.get(0).facts()).containsExactly(Fact.ANSWERS);
    Snapshots.matches("listening/digest-told", parts.get(0).blocks());
  }

  @Test
  void the_digest_says_that_too_few_answered() {
    DigestPart part = DigestQuoteViews.tooFew(Questions.tooFew(), TEXTS);
    Snapshots.matches("listening/digest-few", part.blocks());
    assertThat(part.facts()).isEmpty();
  }

  @Test
  void words_can_be_kept_while_no_question_is_open() {
    Scene scene = new Scene(Questions.partnership(), ANA, null);
    Answer answer =
        GoodViews.answer(new Good.Said.NothingAsked(scene, "One number to ring", false), TEXTS);
    Snapshots.matches("listening/keep", ((Answer.Open) answer).view());
  }

  @Test
  void every_other_end_of_the_wish_has_words() {
    for (Good.Said said :
        List.of(new Good.Said.NoWords(), new Good.Said.Kept(), new Good.Said.Stranger())) {
      assertThat(GoodViews.answer(said, TEXTS)).isNotNull();
    }
    assertThat(Good.Said.class.getPermittedSubclasses()).hasSize(5);
  }

  @Test
  void a_code_can_be_given_in_a_form_and_mended_there() {
    Snapshots.matches("listening/forget", ForgetViews.form(TEXTS));
    assertThat(ForgetViews.sent(false, TEXTS)).isInstanceOf(Answer.Errors.class);
    assertThat(ForgetViews.sent(true, TEXTS)).isInstanceOf(Answer.Update.class);
  }
}
