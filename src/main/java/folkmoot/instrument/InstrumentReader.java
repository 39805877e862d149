package folkmoot.instrument;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import folkmoot.instrument.InstrumentPage.GroupPage;
import folkmoot.instrument.InstrumentPage.ItemPage;
import folkmoot.instrument.InstrumentPage.LabelPage;
import folkmoot.instrument.InstrumentPage.PromptPage;
import folkmoot.privacy.Scale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one instrument file and names everything in it that could not be asked. */
final class InstrumentReader {
  static final int LONGEST_WORDING = 150;
  static final int LONGEST_SHORT = 20;
  private static final int LONGEST_POINT = 75;
  private static final int LONGEST_NAME = 60;
  private static final Pattern ITEM_ID = Pattern.compile("[A-Z]{1,4}\\d{0,2}[A-Z]?");
  private static final Pattern FILE_ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  /** Signs that a question asks two things at once: whoever agrees with one only cannot answer. */
  private static final Pattern TWO_IDEAS =
      Pattern.compile(
          "and/or|;|\\?.*\\?|\\bas well as\\b|\\bnot only\\b", Pattern.CASE_INSENSITIVE);

  private final String file;
  private final List<String> mistakes;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> shorts = new HashSet<>();

  private InstrumentReader(String file, List<String> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /**
   * What the file says, as far as it can be read.
   *
   * @param mistakes takes one sentence for each thing that is wrong
   * @return null when it is no JSON object
   */
  static @Nullable InstrumentPage page(String file, String json, List<String> mistakes) {
    try {
      InstrumentPage page = new Gson().fromJson(json, InstrumentPage.class);
      if (page != null) {
        return page;
      }
      mistakes.add(file + ": is empty.");
    } catch (JsonParseException notJson) {
      mistakes.add(file + ": is not JSON as an instrument is written.");
    }
    return null;
  }

  /** The instrument; only to be used when no mistake was added. */
  static Instrument read(String file, InstrumentPage page, List<String> mistakes) {
    return new InstrumentReader(file, mistakes).instrument(page);
  }

  private Instrument instrument(InstrumentPage page) {
    String id = text(page.id());
    check(FILE_ID.matcher(id).matches(), "id", "must be lower-case letters, digits and hyphens");
    String name = text(page.name());
    check(!name.isBlank() && name.length() <= LONGEST_NAME, "name", "must have 1 to 60 characters");
    Instrument.Use use = use(page.use());
    Scale usual = scale("scale", page.scale(), page.skip());
    List<Instrument.Group> groups = list(page.groups()).map(this::group).toList();
    List<Instrument.Item> items =
        list(page.items()).map(item -> item(item, usual, groups)).toList();
    check(!items.isEmpty(), "items", "must not be empty");
    List<Instrument.Swap> swaps =
        list(page.swaps()).map(s -> swap(s, usual, groups, items)).toList();
    List<Instrument.Prompt> prompts = list(page.prompts()).map(this::prompt).toList();
    check(
        use != Instrument.Use.PULSE || prompts.isEmpty(),
        "prompts",
        "of a pulse belong in a file of their own in prompts.dir");
    Instrument.Turns turns = use == Instrument.Use.PULSE ? turns(page, usual, items) : null;
    return new Instrument(id, use, name, groups, items, swaps, prompts, turns);
  }

  private Instrument.Use use(@Nullable String written) {
    for (Instrument.Use use : Instrument.Use.values()) {
      if (use.name().toLowerCase(Locale.ROOT).equals(text(written))) {
        return use;
      }
    }
    mistakes.add(file + ": use must be pulse, temperature, checkout, reflection or own.");
    return Instrument.Use.OWN;
  }

  private Instrument.Group group(GroupPage page) {
    check(!text(page.id()).isBlank() && !text(page.name()).isBlank(), "groups", "need id and name");
    return new Instrument.Group(text(page.id()), text(page.name()));
  }

  private Instrument.Item item(ItemPage page, Scale usual, List<Instrument.Group> groups) {
    String id = text(page.id());
    String where = "item " + (id.isEmpty() ? "without id" : id);
    check(ITEM_ID.matcher(id).matches(), where, "needs an id such as CV1");
    check(ids.add(id), where, "stands there twice");
    String group = text(page.group());
    check(
        group.isEmpty() || groups.stream().anyMatch(g -> g.id().equals(group)),
        where,
        "names the group " + group + ", which is not there");
    Scale scale = page.scale() == null ? usual : scale(where, page.scale(), page.skip());
    return new Instrument.Item(
        id, group, page.anchor(), wording(where, page.wording()), shortForm(where, page), scale);
  }

  private String wording(String where, @Nullable String written) {
    String wording = text(written).strip();
    check(!wording.isEmpty(), where, "has no wording");
    check(
        wording.length() <= LONGEST_WORDING,
        where,
        "has " + wording.length() + " characters; " + LONGEST_WORDING + " are the most");
    check(
        !TWO_IDEAS.matcher(wording).find(),
        where,
        "seems to ask two things at once; make two questions of it");
    return wording;
  }

  private String shortForm(String where, ItemPage page) {
    String shortForm = text(page.shortForm()).strip();
    check(
        !shortForm.isEmpty() && shortForm.length() <= LONGEST_SHORT,
        where,
        "needs a short form of 1 to " + LONGEST_SHORT + " characters");
    check(
        shortForm.isEmpty() || shorts.add(shortForm), where, "has the short form of another item");
    return shortForm;
  }

  private Scale scale(String where, @Nullable List<LabelPage> points, @Nullable LabelPage skip) {
    List<Scale.Point> read = list(points).map(point -> point(where, point)).toList();
    if (read.size() != 5 && read.size() != 3) {
      mistakes.add(file + ": " + where + " needs a word at each of five points, or of three.");
      return Scale.NONE;
    }
    if (read.size() == 5) {
      check(
          fits(read.get(0), read.get(1)) && fits(read.get(3), read.get(4)),
          where,
          "has outer points that do not fit a chart together: shorten their short forms");
    }
    return new Scale(read, point(where, skip == null ? new LabelPage(null, null) : skip));
  }

  /** In a chart of three parts the two outer points of each side stand in one label. */
  private static boolean fits(Scale.Point one, Scale.Point other) {
    return one.shortForm().length() + 2 + other.shortForm().length() <= LONGEST_SHORT;
  }

  private Scale.Point point(String where, LabelPage page) {
    String word = text(page.word()).strip();
    String shortForm = text(page.shortForm()).strip();
    check(
        !word.isEmpty() && word.length() <= LONGEST_POINT,
        where,
        "needs a word of 1 to 75 characters at every point, the way out included");
    check(
        !shortForm.isEmpty() && shortForm.length() <= LONGEST_SHORT,
        where,
        "needs a short form of 1 to 20 characters at every point, the way out included");
    return new Scale.Point(word, shortForm);
  }

  private Instrument.Swap swap(
      ItemPage page, Scale usual, List<Instrument.Group> groups, List<Instrument.Item> items) {
    Instrument.Item item = item(page, usual, groups);
    String replaced = text(page.replaces());
    check(known(items, replaced), "item " + item.id(), "replaces an item that is not there");
    Stage stage = Stage.written(text(page.stage())).orElse(null);
    check(stage != null, "item " + item.id(), "needs a stage: forming, running or handing-on");
    return new Instrument.Swap(stage == null ? Stage.RUNNING : stage, replaced, item);
  }

  private Instrument.Prompt prompt(PromptPage page) {
    String id = text(page.id());
    String where = "prompt " + (id.isEmpty() ? "without id" : id);
    check(!id.isEmpty() && ids.add(id), where, "needs an id of its own");
    String wording = text(page.wording()).strip();
    check(
        !wording.isEmpty() && wording.length() <= LONGEST_WORDING,
        where,
        "needs 1 to " + LONGEST_WORDING + " characters");
    return new Instrument.Prompt(id, wording);
  }

  private Instrument.Turns turns(InstrumentPage page, Scale usual, List<Instrument.Item> items) {
    for (String id : Rotation.needed()) {
      check(known(items, id), "items", "lack " + id + ", which the rotation asks");
    }
    List<List<String>> opening = list(page.opening()).toList();
    check(
        opening.stream().flatMap(List::stream).allMatch(id -> known(items, id)),
        "opening",
        "names an item that is not there");
    List<String> handingOn = list(page.handingOn()).toList();
    check(
        !handingOn.isEmpty() && handingOn.stream().allMatch(id -> known(items, id)),
        "handingOn",
        "must name items that are there");
    ItemPage change = page.change();
    check(
        change != null && text(change.wording()).contains("{date}"),
        "change",
        "must be an item whose wording holds {date}");
    Instrument.Item item =
        change == null
            ? new Instrument.Item("CH", "", false, "{date}", "", usual)
            : item(change, usual, List.of());
    return new Instrument.Turns(opening, handingOn, item, summary(page.summary(), usual));
  }

  private Instrument.@Nullable Summary summary(
      InstrumentPage.@Nullable SummaryPage page, Scale usual) {
    if (page == null) {
      return null;
    }
    ItemPage helps = page.helps();
    InstrumentPage.PromptPage less = page.less();
    check(helps != null && less != null, "summary", "needs an item helps and a prompt less");
    return helps == null || less == null
        ? null
        : new Instrument.Summary(item(helps, usual, List.of()), prompt(less));
  }

  private static boolean known(List<Instrument.Item> items, String id) {
    return items.stream().anyMatch(item -> item.id().equals(id));
  }

  private static <T> Stream<T> list(@Nullable List<T> written) {
    return written == null
        ? Stream.empty()
        : new ArrayList<>(written).stream().filter(each -> each != null);
  }

  private static String text(@Nullable String written) {
    return written == null ? "" : written;
  }

  private void check(boolean holds, String what, String otherwise) {
    if (!holds) {
      mistakes.add(file + ": " + what + " " + otherwise + ".");
    }
  }
}
