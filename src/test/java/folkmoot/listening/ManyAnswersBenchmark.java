package folkmoot.listening;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.view.View;
import folkmoot.asking.Answering;
import folkmoot.asking.House;
import folkmoot.asking.Started;
import folkmoot.asking.Starting;
import folkmoot.listening.Reviews.Desk;
import folkmoot.listening.Reviews.Reviewed;
import folkmoot.privacy.Auditor;
import folkmoot.record.PublicRecord;
import folkmoot.round.Round;
import folkmoot.slack.BlockLimits;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.text.Texts;
import folkmoot.time.WhenPhrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one open question costs that very many answer, from the answers to the words in the channel,
 * and whether all that is shown of it keeps within what Slack takes. Not a test: it fails for
 * nothing. How to run it stands in architecture.md.
 */
public final class ManyAnswersBenchmark {
  private static final List<String> SUBJECTS =
      List.of(
          "Warm walls and windows when winter waits",
          "Phone people promptly please, partners pick up",
          "Dry, decent dwellings don't damage",
          "Meet more mornings, make minutes",
          "Clear costs, common calendar");

  private final House house;
  private final OpenQuestion question;
  private final Answering answering;
  private final Reviews reviews;
  private final Texts texts = Texts.load(Locale.UK);

  private ManyAnswersBenchmark(Database database, Path keys, int people) {
    house =
        new House(
            database,
            keys,
            people,
            needs ->
                ListeningFeature.kinds(
                    needs, new PublicRecord(new Auditor(CutPoints.usual())), House.FINDER));
    question = new OpenQuestion(house.tools.prompts(), house.tools.texts());
    answering = new Answering(house.tools, round -> question.manner());
    reviews = ReviewsTest.reviews(house);
  }

  /** How many answer; 10,000 when it is not said. */
  public static void main(String[] args) throws IOException {
    int people = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
    Path keys = Files.createTempDirectory("folkmoot-many");
    try (Database database = Databases.h2()) {
      new ManyAnswersBenchmark(database, keys, people).run(people);
    }
  }

  private void run(int people) {
    Round round =
        ((Started.Posted)
                new Starting(house.tools)
                    .begin(
                        question,
                        house.scene(0),
                        House.arguments("What would good look like?", new WhenPhrase.Now())))
            .round();
    timed(people + " answers", () -> answered(round, people));
    timed("closing, themes found", () -> passed(Duration.ofDays(4)));
    Desk desk = timed("all themes", () -> shown(reviews.look(house.click(0, round.id().value()))));
    within("all themes", ReviewViews.themes(desk, texts));
    String first = desk.voices().themed().themes().get(0).id();
    int page = desk.voices().quotes().size() / SUBJECTS.size() / ReviewFormViews.PAGE_QUOTES / 2;
    String place = round.id() + " " + first + " " + page;
    Reviewed.OneTheme one =
        timed("a page of one", () -> (Reviewed.OneTheme) reviews.theme(house.click(0, place)));
    within("page " + page, ReviewFormViews.theme(one, texts));
    timed("publishing", () -> reviews.publish(house.click(0, round.id().value())));
    JsonArray blocks =
        JsonParser.parseString(house.blocks("result:" + round.id())).getAsJsonArray();
    print("the post: %d blocks, %d characters%n", blocks.size(), letters(blocks));
  }

  private int answered(Round round, int people) {
    for (int i = 0; i < people; i++) {
      answering.send(
          house.submission(
              i,
              round.id() + " 0",
              Map.of(
                  "words.0",
                  SUBJECTS.get(i % SUBJECTS.size()) + ", " + i,
                  "consent",
                  i % 7 == 0 ? "THEMES_ONLY" : "UNSIGNED")));
    }
    return people;
  }

  private boolean passed(Duration duration) {
    house.passWorking(duration);
    return true;
  }

  private static Desk shown(Reviewed reviewed) {
    return ((Reviewed.Shown) reviewed).desk();
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    print("%-24s %6.1f s%n", what, (System.nanoTime() - start) / 1e9);
    return result;
  }

  private static void within(String what, View view) {
    print("%s: %d blocks, faults %s%n", what, view.getBlocks().size(), BlockLimits.faults(view));
  }

  private static int letters(JsonElement within) {
    if (within.isJsonArray()) {
      return within.getAsJsonArray().asList().stream()
          .mapToInt(ManyAnswersBenchmark::letters)
          .sum();
    }
    if (!(within instanceof JsonObject object)) {
      return 0;
    }
    boolean says = object.has("text") && object.get("text").isJsonPrimitive();
    int own = says ? object.get("text").getAsString().length() : 0;
    return own + object.asMap().values().stream().mapToInt(ManyAnswersBenchmark::letters).sum();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.UK, format, values);
  }
}
