package folkmoot.listening;

import folkmoot.asking.Effort;
import folkmoot.asking.Manner;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.partnership.Partnership;
import folkmoot.prompt.Prompts;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import folkmoot.time.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** One open question to everybody, answered in words. */
final class OpenQuestion implements Recipe {
  static final String FEATURE = "listening";
  static final String KIND = "listening";

  /** So long people have at least. */
  private static final Duration AT_LEAST = Duration.ofDays(2);

  /** So long before the digest it closes, so that the words are in it. */
  private static final Duration BEFORE_DIGEST = Duration.ofHours(2);

  private final Prompts prompts;
  private final Texts texts;

  OpenQuestion(Prompts prompts, Texts texts) {
    this.prompts = prompts;
    this.texts = texts;
  }

  static boolean isOne(Round round) {
    return round.kind().equals(KIND);
  }

  static Manner manner(Texts texts) {
    return new Manner(
        FEATURE,
        KIND,
        new Manner.Words(
            () -> texts.plain("listening.title"),
            () -> texts.plain("listening.headline"),
            () -> texts.plain("listening.lead"),
            () -> texts.plain("listening.reminder")),
        Effort.OPEN_QUESTION,
        false);
  }

  @Override
  public Manner manner() {
    return manner(texts);
  }

  @Override
  public String callback() {
    return "listening.ask";
  }

  @Override
  public String formTitle() {
    return texts.plain("listening.start");
  }

  @Override
  public boolean writesQuestion() {
    return true;
  }

  @Override
  public String suggestion(Tx tx, Partnership partnership, Instant now) {
    return prompts
        .next(tx, partnership.id(), partnership.name(), now.atZone(partnership.zone()))
        .wording();
  }

  @Override
  public List<Item> items(Tx tx, Partnership partnership, String question) {
    String wording = question.isBlank() ? texts.plain("listening.empty") : title(question);
    return List.of(Item.open("words", wording, texts.plain("listening.title")));
  }

  /** On one line, as it stands over people's words. */
  @Override
  public String title(String question) {
    return question.strip().replaceAll("\\s+", " ");
  }

  @Override
  public boolean onScale() {
    return false;
  }

  @Override
  public Optional<Refusal> refusal(Tx tx, Partnership partnership, Instant now) {
    return Optional.empty();
  }

  /** Two hours before the next digest that leaves two days at least. */
  @Override
  public Instant usualClose(Partnership partnership, ZonedDateTime now) {
    Instant after = now.toInstant().plus(AT_LEAST).minusNanos(1);
    return Timetable.next(
            partnership.digestDay(), partnership.digestTime(), partnership.zone(), after)
        .minus(BEFORE_DIGEST);
  }
}
