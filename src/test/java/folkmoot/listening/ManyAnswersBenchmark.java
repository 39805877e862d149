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
import folkmoot.privacy.Auditor;
import folkmoot.record.PublicRecord;
import folkmoot.round.Round;
import folkmoot.slack.BlockLimits;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.text.Texts;
import folkmoot.themes.MiniLm;
import folkmoot.themes.ThemeFinder;
import folkmoot.time.WhenPhrase;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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

  private final List<String> words;
  private final House house;
  private final OpenQuestion question;
  private final Answering answering;
  private final Reviews reviews;
  private final Texts texts = Texts.load(Locale.UK);

  private ManyAnswersBenchmark(House.Place place, List<String> words) {
    this.words = words;
    house =
        new House(
            place,
            needs ->
                ListeningFeature.kinds(
                    needs, new PublicRecord(new Auditor(CutPoints.usual())), place.finder()));
    question = new OpenQuestion(house.tools.prompts(), house.tools.texts());
    answering = new Answering(house.tools, round -> question.manner());
    reviews = ReviewsTest.reviews(house);
  }

  /**
   * How many answer, 10,000 when it is not said; then a folder of labelled sets. With it people say
   * what stands there, in halves put together anew, and the sentence model reads it; without, they
   * say five things, and first letters tell them apart.
   */
  public static void main(String[] args) throws IOException {
    int people = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
    Path keys = Files.createTempDirectory("folkmoot-many");
    boolean real = args.length > 1;
    ThemeFinder finder = real ? new ThemeFinder(new MiniLm()) : House.FINDER;
    try (Database database = Databases.h2()) {
      new ManyAnswersBenchmark(
              new House.Place(database, keys, people, finder),
              real ? recombined(Path.of(args[1]), people) : fiveThings(people))
          .run(people);
    }
  }

  private static List<String> fiveThings(int people) {
    return IntStream.range(0, people)
        .mapToObj(i -> SUBJECTS.get(i % SUBJECTS.size()) + ", " + i)
        .toList();
  }

  private static List<String> recombined(Path folder, int people) throws IOException {
    Random random = new Random(1);
    List<String> given = given(folder);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String one = given.get(random.nextInt(given.size()));
      String other = given.get(random.nextInt(given.size()));
      words.add(one.substring(0, one.length() / 2) + " " + other.substring(other.length() / 2));
    }
    return words;
  }

  private static List<String> given(Path folder) throws IOException {
    List<String> given = new ArrayList<>();
    try (DirectoryStream<Path> sets = Files.newDirectoryStream(folder, "*.tsv")) {
      for (Path set : sets) {
        Files.readAllLines(set).stream()
            .map(line -> line.substring(line.lastIndexOf('\t') + 1))
            .filter(text -> !text.isBlank() && text.length() < 400)
            .forEach(given::add);
      }
    }
    return given.stream().sorted().toList();
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
    within("all themes", ReviewViews.themes(new Reviewed.Shown(desk, true), texts));
    String first = desk.voices().themed().themes().get(0).id();
    int page = desk.voices().quotes().size() / SUBJECTS.size() / ReviewFormViews.PAGE_QUOTES / 2;
    String place = round.id() + " " + first + " " + page;
    Reviewed.OneTheme one =
        timed("a page of one", () -> (Reviewed.OneTheme) reviews.theme(house.click(0, place)));
    within("page " + page, ReviewFormViews.theme(one, texts));
    timed("pressing Publish", () -> reviews.publish(house.click(0, round.id().value())));
    timed("publishing", this::published);
    JsonArray blocks =
        JsonParser.parseString(house.blocks("result:" + round.id())).getAsJsonArray();
    print("the post: %d blocks, %d characters%n", blocks.size(), letters(blocks));
  }

  private int answered(Round round, int people) {
    for (int i = 0; i < people; i++) {
      house.answers(
          answering,
          i,
          round.id() + " 0",
          Map.of("words.0", words.get(i), "consent", i % 7 == 0 ? "THEMES_ONLY" : "UNSIGNED"));
    }
    return people;
  }

  private boolean published() {
    ReviewsTest.publishing(house).run(house.now());
    return true;
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
