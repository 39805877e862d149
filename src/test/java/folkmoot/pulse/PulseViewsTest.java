package folkmoot.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.DigestPart;
import folkmoot.Snapshots;
import folkmoot.asking.AnswerForm;
import folkmoot.asking.AnswerForm.Check;
import folkmoot.asking.AnswerViews;
import folkmoot.asking.Choice;
import folkmoot.asking.Cleaned;
import folkmoot.asking.Entry;
import folkmoot.asking.Manner;
import folkmoot.asking.Opened;
import folkmoot.asking.Said;
import folkmoot.asking.Sample;
import folkmoot.asking.Telling;
import folkmoot.chart.BarChart;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.privacy.ItemFigure;
import folkmoot.pulse.Ending.Ended;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.round.EarlyClose;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.secret.ClaimCode;
import folkmoot.slack.Answer;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Turnout;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PulseViewsTest {
  private static final Texts TEXTS = Sample.TEXTS;
  private static final Instrument INSTRUMENT =
      InstrumentFiles.ours().of(Instrument.Use.PULSE, "Warm Homes");
  private static final String PROMPT =
      "Picture this going really well in a year. What would a person we serve notice first?";
  private static final Manner PULSE = Manners.pulse(TEXTS);

  private static List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (String id : List.of("CV1", "OF1", "AA2")) {
      Instrument.Item item = INSTRUMENT.item(id);
      items.add(Item.scaled(id, item.wording(), item.shortForm(), item.scale()));
    }
    items.add(Item.open("prompt", PROMPT, "prompt"));
    return items;
  }

  private static AnswerForm form(Entry entry, Check check) {
    return new AnswerForm(Sample.asked(PULSE, items()), entry, check, 0);
  }

  @Test
  void the_form_asks_three_questions_and_one_prompt_with_nothing_chosen() {
    Snapshots.matches("pulse/form", AnswerViews.form(form(Entry.BLANK, Check.NONE), TEXTS));
  }

  @Test
  void the_form_opened_again_shows_the_answer_its_code_and_the_way_to_take_it_back() {
    Entry mine =
        new Entry(
            Map.of("CV1", 4, "AA2", 0), Map.of("prompt", new Said("More time", Choice.SIGNED)));
    Opened.Given given =
        new Opened.Given(List.of(ClaimCode.parse("7K3M0Q9XPB2TW5DA").orElseThrow()));
    Answer again = AnswerViews.answer(new Opened.Form(form(mine, Check.NONE), given), TEXTS);
    Snapshots.matches("pulse/form-again", ((Answer.Open) again).view());
  }

  @Test
  void words_are_shown_to_their_author_before_they_go_without_a_name() {
    Entry mine =
        new Entry(Map.of("CV1", 4), Map.of("prompt", new Said("Ask […]", Choice.UNSIGNED)));
    Check check =
        new Check(
            1,
            Set.of(Cleaned.Kind.LINK, Cleaned.Kind.PHONE),
            Set.of(Telling.values()),
            "Ana Almeida");
    Snapshots.matches("pulse/form-check", AnswerViews.form(form(mine, check), TEXTS));
  }

  @Test
  void signed_words_are_shown_with_the_name_each_under_its_question() {
    List<Item> items =
        List.of(
            Item.open("words", "What helped <most>?", "Open"),
            Item.open("more", "What should we stop?", "Open"),
            Item.open("last", "What else?", "Open"));
    Entry mine =
        new Entry(
            Map.of(),
            Map.of(
                "words", new Said("The *phone* list,\nand <!channel>", Choice.SIGNED),
                "more", new Said("Forms", Choice.UNSIGNED),
                "last", new Said("Only for themes", Choice.THEMES_ONLY)));
    Check check = new Check(2, Set.of(), Set.of(), "Zoë <Quinn>");
    Snapshots.matches(
        "pulse/form-check-signed",
        AnswerViews.form(new AnswerForm(Sample.asked(PULSE, items), mine, check, 0), TEXTS));
  }

  @Test
  void the_preview_sends_nothing() {
    Snapshots.matches("pulse/preview", AnswerViews.preview(form(Entry.BLANK, Check.NONE), TEXTS));
  }

  private static Result result(Turnout turnout, ItemFigure... figures) {
    return new Result(
        Sample.result(Manners.PULSE, turnout, List.of(figures), List.of()),
        PULSE.headline(),
        CutPoints.usual(),
        Sample.HOMES.zone(),
        INSTRUMENT::groupOf);
  }

  private static ItemFigure figure(String id, Integer... counts) {
    Instrument.Item item = INSTRUMENT.item(id);
    return Sample.figure(id, item.wording(), item.shortForm(), counts);
  }

  @Test
  void the_mirror_of_many_shows_five_parts() {
    Result result =
        result(
            new Turnout(12, 28),
            figure("CV1", 0, 1, 3, 6, 2),
            figure("OF1", 5, 0, 0, 2, 5),
            figure("AA2", 0, 0, 0, 12, 0));
    Snapshots.matches("pulse/mirror-five", MirrorViews.post(result, TEXTS));
  }

  @Test
  void the_mirror_of_few_shows_three_parts_and_what_is_under_five_not_at_all() {
    Result result =
        result(
            new Turnout(8, 9),
            figure("CV1", 2, 1, 2, 1, 2),
            figure("OF1", 0, 0, 1, 4, 2),
            figure("AA2", 1, 1, 1, 0, 0));
    Snapshots.matches("pulse/mirror-three", MirrorViews.post(result, TEXTS));
  }

  @Test
  void a_mirror_without_any_counts_has_no_picture_and_still_a_question() {
    Result result = result(new Turnout(6, 6), figure("CV1", 0, 0, 0, 6, 0));
    assertThat(MirrorViews.pictures(result, TEXTS)).isEmpty();
    Snapshots.matches("pulse/mirror-words", MirrorViews.post(result, TEXTS));
  }

  @Test
  void a_result_looked_up_later_is_told_without_a_chart() {
    Result result = result(new Turnout(12, 28), figure("CV1", 0, 1, 3, 6, 2));
    Snapshots.matches("pulse/looked-up", MirrorViews.lookedUp(result, TEXTS));
    assertThat(MirrorViews.lookedUp(result, TEXTS)).noneMatch(BarChart.class::isInstance);
  }

  @Test
  void the_digest_has_the_sentences_the_picture_and_the_question() {
    Result result = result(new Turnout(12, 14), figure("CV1", 0, 1, 3, 6, 2));
    List<DigestPart> parts = MirrorViews.digest(result, TEXTS);
    assertThat(parts)
        .extracting(DigestPart::section)
        .containsExactly(
            DigestPart.Section.HEARD, DigestPart.Section.PICTURE, DigestPart.Section.QUESTION);
    parts.forEach(
        part -> Snapshots.matches("pulse/digest-" + part.section().name(), part.blocks()));
  }

  @Test
  void ending_a_round_says_what_it_means_first() {
    Round round = Sample.round(PULSE, items(), Round.State.OPEN, null);
    for (Ending.Way way : Ending.Way.values()) {
      Answer answer = EndingViews.said(new Ended.Choose(way, Sample.HOMES, List.of(round)), TEXTS);
      assertThat(answer).isInstanceOf(Answer.Open.class);
      Snapshots.matches("pulse/end-" + way, ((Answer.Open) answer).view());
    }
  }

  @Test
  void every_end_has_words() {
    List<Ended> all =
        List.of(
            new Ended.NothingOpen(),
            new Ended.Choose(Ending.Way.CLOSE, Sample.HOMES, List.of()),
            new Ended.NoneChosen(),
            new Ended.Closes(),
            new Ended.OneMore(),
            new Ended.TooEarly(
                new EarlyClose.Outcome.TooEarly(Instant.parse("2026-12-01T13:30:00Z"), 17),
                Sample.HOMES),
            new Ended.NoSayYet(),
            new Ended.CalledOff(),
            new Ended.OverAlready(),
            new Ended.NotConvening());
    assertThat(all)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder((Class[]) Ended.class.getPermittedSubclasses());
    all.stream()
        .filter(ended -> !(ended instanceof Ended.Choose))
        .forEach(ended -> assertThat(EndingViews.sent(ended, TEXTS)).isNotNull());
  }
}
