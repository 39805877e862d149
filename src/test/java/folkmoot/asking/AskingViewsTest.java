package folkmoot.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import folkmoot.Snapshots;
import folkmoot.asking.PostedKind.Result;
import folkmoot.ids.MemberId;
import folkmoot.outbox.Message;
import folkmoot.privacy.Quote;
import folkmoot.privacy.Voices;
import folkmoot.rhythm.Burden;
import folkmoot.rhythm.Why;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.secret.ClaimCode;
import folkmoot.slack.Answer;
import folkmoot.slack.BlockLimits;
import folkmoot.statistics.Turnout;
import folkmoot.text.Texts;
import folkmoot.time.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingViewsTest {
  private static final Texts TEXTS = Sample.TEXTS;
  private static final Manner MANNER =
      new Manner(
          "listening",
          "listening",
          new Manner.Words(
              () -> "Open question",
              () -> "A question to all of us",
              () -> "Answer in your own words.",
              () -> "An open question still has room for your words."),
          120,
          false);

  private static final List<Item> ITEMS =
      List.of(Item.open("words", "What would <good> look like?", "Open"));

  private static RoundPost post(RoundPost.Stage stage) {
    RoundPost post =
        RoundPost.of(MANNER, Sample.HOMES, Sample.round(MANNER, ITEMS, Round.State.OPEN, null));
    return new RoundPost(
        post.manner(),
        post.partnership(),
        post.id(),
        post.question(),
        post.closes(),
        post.k(),
        stage);
  }

  @Test
  void the_post_in_the_channel_at_every_stage() {
    Snapshots.matches(
        "asking/post-few",
        RoundPostViews.post(post(new RoundPost.Stage.Open(OptionalInt.empty(), 28, false)), TEXTS));
    Snapshots.matches(
        "asking/post-many",
        RoundPostViews.post(post(new RoundPost.Stage.Open(OptionalInt.of(12), 28, true)), TEXTS));
    Snapshots.matches(
        "asking/post-closed", RoundPostViews.post(post(new RoundPost.Stage.Closed()), TEXTS));
    Snapshots.matches(
        "asking/post-too-few", RoundPostViews.post(post(new RoundPost.Stage.TooFew()), TEXTS));
    Snapshots.matches(
        "asking/post-off", RoundPostViews.post(post(new RoundPost.Stage.CalledOff(true)), TEXTS));
    Snapshots.matches(
        "asking/post-lost", RoundPostViews.post(post(new RoundPost.Stage.CalledOff(false)), TEXTS));
  }

  @Test
  void the_reminder_says_what_until_when_and_how_to_have_quiet() {
    Snapshots.matches(
        "asking/reminder",
        RoundPostViews.reminder(
            post(new RoundPost.Stage.Open(OptionalInt.empty(), 28, false)), TEXTS));
  }

  @Test
  void the_word_at_the_opening_says_why_it_comes_and_how_to_change_that() {
    Snapshots.matches(
        "asking/opening",
        RoundPostViews.opening(
            post(new RoundPost.Stage.Open(OptionalInt.empty(), 28, false)), TEXTS));
  }

  @Test
  void what_follows_a_sent_form() {
    AnswerForm.Asked asked = Sample.asked(MANNER, ITEMS);
    var code = ClaimCode.parse("7K3M0Q9XPB2TW5DA").orElseThrow();
    Snapshots.matches("asking/counted", view(new Sent.Counted(asked, List.of(code), false)));
    Snapshots.matches("asking/counted-draft", view(new Sent.Counted(asked, List.of(), true)));
    Snapshots.matches("asking/kept", view(new Sent.Kept(asked)));
  }

  private static View view(Sent sent) {
    Answer answer = AnswerViews.answer(sent, TEXTS);
    assertThat(answer).isInstanceOf(Answer.Update.class);
    return ((Answer.Update) answer).view();
  }

  @Test
  void every_fault_has_words_in_the_form_and_outside() {
    List<Fault> all =
        List.of(
            new Fault.Nothing(),
            new Fault.NoChoice(),
            new Fault.NotAgreed(),
            new Fault.Closed("Wednesday"),
            new Fault.CalledOff(),
            new Fault.CameLater(),
            new Fault.Stranger());
    assertThat(all)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder((Class[]) Fault.class.getPermittedSubclasses());
    for (Fault fault : all) {
      assertThat(AnswerViews.answer(new Sent.Faulty("words.0", fault), TEXTS))
          .isInstanceOf(Answer.Errors.class);
      assertThat(AnswerViews.answer(new Opened.Not(fault), TEXTS))
          .isInstanceOf(Answer.Whisper.class);
    }
  }

  @Test
  void every_refusal_has_words_in_the_form_and_outside() {
    List<Refusal> all =
        List.of(
            new Refusal.BadQuestion(new Question.Fault.Empty()),
            new Refusal.BadQuestion(new Question.Fault.TooLong(151)),
            new Refusal.BadQuestion(new Question.Fault.NamesSomebody("Ana")),
            new Refusal.BadQuestion(new Question.Fault.AskedLately()),
            new Refusal.Past(),
            new Refusal.TooSoon(),
            new Refusal.TooFar(),
            new Refusal.TooFewPeople(5, 4),
            new Refusal.AlreadyOpen("Wednesday"),
            new Refusal.OneAWeek("Monday"),
            new Refusal.NeedsRest("Monday"),
            new Refusal.Resting(Why.IMAGINATION, "Monday", "Friday"),
            new Refusal.Resting(Why.QUIET, "Monday", "Friday"),
            new Refusal.Resting(Why.NOTHING_MOVED, "Monday", ""),
            new Refusal.NotEveryDate(),
            new Refusal.SameTooOften(3),
            new Refusal.AlreadyRepeats(
                new Cadence(
                    2, LocalTime.of(10, 0), Sample.HOMES.zone(), LocalDate.of(2026, 12, 7))),
            new Refusal.OverBudget(16, 15),
            new Refusal.NotConvening());
    assertThat(all.stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder((Class[]) Refusal.class.getPermittedSubclasses());
    for (Refusal refusal : all) {
      assertThat(StartViews.said(new Started.Refused(refusal), TEXTS))
          .isInstanceOf(Answer.Whisper.class);
    }
  }

  private static Result words(String... words) {
    List<Quote> quotes =
        IntStream.range(0, words.length).mapToObj(i -> quote(i, words[i], null)).toList();
    return VoiceViews.result(
        Sample.result(
            "listening",
            new Turnout(20, 28),
            List.of(),
            List.of(new Voices("words", "What would good look like?", quotes, true))),
        List.of(),
        TEXTS);
  }

  private static Quote quote(int i, String text, @Nullable String signer) {
    return new Quote("wrd_" + i, text, signer == null ? null : new MemberId(signer), false);
  }

  @Test
  void words_stand_unsorted_signed_ones_with_a_name_and_removed_ones_as_such() {
    var quotes =
        List.of(
            quote(0, "Warm <rooms>\nand tea", null),
            quote(1, "A door that opens", "mbr_AnaSilva"),
            quote(2, "From somebody who left", "mbr_gone"),
            new Quote("wrd_3", "", null, true));
    Result result =
        VoiceViews.result(
            Sample.result(
                "listening",
                new Turnout(12, 28),
                List.of(),
                List.of(new Voices("words", "What would good look like?", quotes, true))),
            List.of(People.named("Ana Silva")),
            TEXTS);
    assertThat(result.thread()).isEmpty();
    Snapshots.matches("asking/words", result.post());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "'", "<", "&", "\n.", "😀", "a b ", "ש "})
  void whatever_people_write_fits_slack_and_nothing_is_lost(String piece) {
    String text = piece.repeat(3000 / piece.length());
    Result result = words(text, text, "short", text);
    List<Message> all = new ArrayList<>(List.of(result.post()));
    all.addAll(result.thread());
    assertThat(all).allSatisfy(page -> assertThat(BlockLimits.faults(page)).isEmpty());
    String kept = Passages.of(text, 1_900).stream().reduce("", String::concat);
    assertThat(kept.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }

  @Test
  void a_window_for_opening_shows_what_a_member_will_see() {
    Snapshots.matches("asking/start", start("What would <good> look like?", null));
  }

  @Test
  void whoever_was_asked_what_was_learned_is_told_where_it_can_stay() {
    AnswerForm.Asked usual = Sample.asked(MANNER, ITEMS);
    AnswerForm.Asked learning =
        new AnswerForm.Asked(
            usual.feature(), usual.title(), usual.round(), usual.partnership(), Set.of(), true);
    String told = "press *What we learned* in *My Folkmoot*";
    assertThat(AnswerViews.answer(new Sent.Counted(learning, List.of(), false), TEXTS))
        .asString()
        .contains(told);
    assertThat(AnswerViews.answer(new Sent.Counted(usual, List.of(), false), TEXTS))
        .asString()
        .doesNotContain(told);
  }

  @Test
  void where_words_of_somebody_else_are_asked_for_there_is_a_tick_that_she_agreed() {
    AnswerForm.Asked usual = Sample.asked(MANNER, ITEMS);
    Item open = usual.round().openItems().get(0);
    AnswerForm.Asked relayed =
        new AnswerForm.Asked(
            usual.feature(),
            usual.title(),
            usual.round(),
            usual.partnership(),
            Set.of(open.id()),
            false);
    Entry entry = Entry.BLANK.with(open.id(), new Said("It is <dry>.", Choice.UNSIGNED, true));

    Snapshots.matches(
        "asking/form-relayed",
        AnswerViews.form(new AnswerForm(relayed, entry, AnswerForm.Check.NONE, 0), TEXTS));
    assertThat(AnswerViews.answer(new Sent.Faulty("agreed", new Fault.NotAgreed()), TEXTS))
        .isEqualTo(
            new Answer.Errors(
                Map.of(
                    "agreed",
                    "Please ask them first, and leave their name out. Until then you can keep the"
                        + " words as a draft.")));
  }

  @Test
  void a_question_that_may_bring_little_has_a_hint_beside_it() {
    Snapshots.matches("asking/start-hint", start("Is it <good>?", Hint.CLOSED));
  }

  private static View start(String question, @Nullable Hint hint) {
    Recipe recipe = new SampleRecipe(MANNER, ITEMS);
    AnswerForm preview =
        new AnswerForm(Sample.asked(MANNER, ITEMS), Entry.BLANK, AnswerForm.Check.NONE, 0);
    StartForm form =
        new StartForm(
            recipe,
            question,
            Instant.parse("2026-12-03T12:00:00Z"),
            28,
            4,
            new Burden(6, 15),
            preview,
            hint,
            null);
    Answer answer = StartViews.said(new Started.Form(form), TEXTS);
    assertThat(answer).isInstanceOf(Answer.Open.class);
    return ((Answer.Open) answer).view();
  }
}
