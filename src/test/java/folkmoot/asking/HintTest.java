package folkmoot.asking;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.instrument.Instrument;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.prompt.PromptFiles;
import folkmoot.round.Item;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do we listen enough?",
        "Is it clear who decides?",
        "Should we meet less?",
        "should we meet less",
        "Does everybody know what this is for?",
        "Did last week help?",
        "Are we on the way?",
        "Was the meeting worth the time?",
        "Were you heard?",
        "Have we got what we need?",
        "Has anything become easier?",
        "Can we share one front door?",
        "Could this be done in half the time?",
        "Will it last?",
        "Would you join again today?",
        "Shall we go on like this?",
        "Must we report every month?",
        "May members bring guests?",
        "So, do we have time for this?",
        "And is it fair?",
        "In our meetings, do we listen?",
        "When things go wrong, do we say so?",
        "If the lead left tomorrow, would our work carry on?",
        "We have met for a year. Is it worth it?",
        "Is it clear or not?",
        "Our front door – is it open?",
        "  DO WE   HAVE WHAT WE NEED?  ",
        "We never talk about money, do we?",
      })
  void closed(String question) {
    assertThat(Hint.of(question, Item.Kind.OPEN)).contains(Hint.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Should we meet on Monday or on Tuesday?",
        "Do we meet too often, or too rarely?",
        "Is it time, money or people that we lack?",
      })
  void with_the_answers_given(String question) {
    assertThat(Hint.of(question, Item.Kind.OPEN)).contains(Hint.CHOICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Don't you agree that we meet too often?",
        "Don’t you think this works?",
        "Do you agree that meetings are long?",
        "Would you agree this helps?",
        "Isn't it time to change?",
        "Shouldn't we stop the newsletter?",
        "Won't this take too long?",
        "Can't we do better?",
        "Should we not ask first?",
        "How great was the event?",
        "How bad are our meetings?",
        "How much do you enjoy the newsletter?",
        "Why is the form so bad?",
        "Why are our meetings so long?",
        "Why does it always take weeks?",
        "Why do we never talk about money?",
        "Why don't we share one office?",
        "What makes the form so hard to fill in?",
        "What is wrong with our meetings?",
        "Whose fault is the delay?",
        "Who is to blame for the delay?",
        "We work well together, don't we?",
        "This helps people, right?",
        "Surely we can do better?",
        "Of course we listen. What else?",
        "We all know that money is short. What now?",
      })
  void leading(String question) {
    assertThat(Hint.of(question, Item.Kind.OPEN)).contains(Hint.LEADING);
  }

  static Stream<String> bank() {
    return Stream.concat(
        PromptFiles.ours().of("Any").stream().map(prompt -> prompt.wording()),
        Stream.of(Instrument.Use.TEMPERATURE, Instrument.Use.CHECKOUT)
            .flatMap(use -> InstrumentFiles.ours().of(use, "Any").prompts().stream())
            .map(Instrument.Prompt::wording));
  }

  @ParameterizedTest
  @MethodSource("bank")
  @ValueSource(
      strings = {
        "What would good look like for people who are cold at home?",
        "How do we want to decide?",
        "How good is it to be heard, and by whom?",
        "How well do we listen, and where do you see it?",
        "How hard is it to get at what you need?",
        "Why does this matter to you?",
        "Why did it work this time?",
        "Where do we lose people?",
        "When did you last change your mind here?",
        "To what extent do we listen?",
        "In what way has it become easier?",
        "For whom is it harder now?",
        "Which of our meetings would you keep?",
        "Do we listen? What shows it?",
        "Is it worth it? Why?",
        "Is it worth it, and if so, how do you know?",
        "Should we stop something, and what?",
        "May 2027: what should be different by then?",
        "If we had a year, will and money, what would change?",
        "Tell us of a day that went well.",
        "Can you tell us what you would keep?",
        "Could you describe a good day here?",
        "Have a look at the plan. What is missing?",
        "Have a look at the plan and add what is missing.",
        "Finish the sentence: we would be missed because …",
        "One thing to keep.",
        "A word for last week",
        "¿Qué sería bueno?",
        "?",
        "",
      })
  void open(String question) {
    assertThat(Hint.of(question, Item.Kind.OPEN)).isEmpty();
  }

  static Stream<String> scaled() {
    return Stream.of(Instrument.Use.PULSE, Instrument.Use.TEMPERATURE, Instrument.Use.CHECKOUT)
        .flatMap(use -> InstrumentFiles.ours().of(use, "Any").items().stream())
        .map(Instrument.Item::wording);
  }

  @ParameterizedTest
  @MethodSource("scaled")
  @ValueSource(
      strings = {
        "Do we have the time this work needs?",
        "Is there room to play?",
        "Should we meet less?",
        "Don't you agree that we meet too often?",
      })
  void what_is_answered_on_a_scale_is_closed_by_nature(String question) {
    assertThat(Hint.of(question, Item.Kind.SCALE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CLOSED, Do we?", "CHOICE, Is it A or B?", "LEADING, Isn't it?"})
  void every_hint_has_words(Hint hint, String question) {
    assertThat(Hint.of(question, Item.Kind.OPEN)).contains(hint);
    assertThat(StartViews.hint(hint, Sample.TEXTS).value()).isNotBlank();
  }
}
