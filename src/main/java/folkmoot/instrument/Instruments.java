package folkmoot.instrument;

import folkmoot.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All sets of questions that can be asked here, and how single partnerships word them. */
public final class Instruments {
  private final List<Known> known;
  private final List<Rewording> rewordings;
  private final Map<String, Map<String, String>> phrases = new TreeMap<>();

  /**
   * An instrument and who has it.
   *
   * @param partnerships names of the partnerships it is for; none means all
   */
  private record Known(Instrument instrument, List<String> partnerships) {
    boolean isFor(String partnership) {
      return partnerships.isEmpty() || partnerships.contains(partnership);
    }
  }

  /** Other words for some items of an instrument, in some partnerships. */
  private record Rewording(
      String instrument, List<String> partnerships, Map<String, InstrumentPage.ItemPage> items) {}

  /** Files that cannot be used, with one sentence for each mistake. */
  public static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> mistakes;

    Invalid(List<String> mistakes) {
      super(String.join("\n", mistakes));
      this.mistakes = List.copyOf(mistakes);
    }

    /** What is wrong, each with its file. */
    public List<String> mistakes() {
      return mistakes;
    }
  }

  private Instruments(List<Known> known, List<Rewording> rewordings) {
    this.known = List.copyOf(known);
    this.rewordings = List.copyOf(rewordings);
  }

  /**
   * Reads instruments.
   *
   * @param files by name, the later of the same instrument id counts
   * @throws Invalid naming all that is wrong in any of them
   */
  public static Instruments read(Map<String, String> files) throws Invalid {
    List<String> mistakes = new ArrayList<>();
    Map<String, Known> byId = new TreeMap<>();
    List<Rewording> rewordings = new ArrayList<>();
    Map<String, InstrumentPage> translations = new TreeMap<>();
    new TreeMap<>(files)
        .forEach(
            (file, json) -> {
              InstrumentPage page = InstrumentReader.page(file, json, mistakes);
              if (page == null) {
                return;
              }
              List<String> whose = page.partnerships() == null ? List.of() : page.partnerships();
              if (page.translate() != null) {
                translations.put(file, page);
                return;
              }
              if (page.reword() != null) {
                rewordings.add(rewording(page, whose));
                return;
              }
              Instrument instrument = InstrumentReader.read(file, page, mistakes);
              Known before = byId.put(instrument.id(), new Known(instrument, whose));
              if (before != null) {
                mistakes.add(file + ": id " + instrument.id() + " is taken by another file.");
              }
            });
    Instruments all = new Instruments(List.copyOf(byId.values()), rewordings);
    all.check(mistakes);
    translations.forEach((file, page) -> all.translate(file, page, mistakes));
    if (!mistakes.isEmpty()) {
      throw new Invalid(mistakes);
    }
    return all;
  }

  private void translate(String file, InstrumentPage page, List<String> mistakes) {
    Instrument whole =
        known.stream()
            .map(Known::instrument)
            .filter(each -> each.id().equals(page.translate()))
            .findFirst()
            .orElse(null);
    String language = page.language();
    if (whole == null || language == null || language.isBlank()) {
      mistakes.add(file + ": translate needs an instrument that is there, and a language.");
      return;
    }
    Map<String, String> said = phrases.computeIfAbsent(language, any -> new TreeMap<>());
    Translation.read(file, page, whole, mistakes)
        .forEach(
            (kept, words) -> {
              String before = said.put(kept, words);
              if (before != null && !before.equals(words)) {
                mistakes.add(file + ": " + kept + " is said in two ways.");
              }
            });
  }

  /** How the sentences of all instruments are read in other languages. */
  public Phrases phrases() {
    return new Phrases(phrases);
  }

  private static Rewording rewording(InstrumentPage page, List<String> whose) {
    String instrument = page.reword();
    Map<String, InstrumentPage.ItemPage> items = page.wordings();
    return new Rewording(
        instrument == null ? "" : instrument, whose, items == null ? Map.of() : items);
  }

  private void check(List<String> mistakes) {
    for (Instrument.Use use :
        List.of(
            Instrument.Use.PULSE,
            Instrument.Use.TEMPERATURE,
            Instrument.Use.CHECKOUT,
            Instrument.Use.REFLECTION)) {
      long general =
          known.stream()
              .filter(each -> each.partnerships().isEmpty() && each.instrument().use() == use)
              .count();
      if (general != 1) {
        mistakes.add(
            "instruments: there must be one for everybody whose use is "
                + use
                + ", not "
                + general
                + ".");
      }
    }
    for (Rewording rewording : rewordings) {
      Instrument whole =
          known.stream()
              .map(Known::instrument)
              .filter(each -> each.id().equals(rewording.instrument()))
              .findFirst()
              .orElse(null);
      if (whole == null) {
        mistakes.add(
            "instruments: reword names " + rewording.instrument() + ", which is not there.");
        continue;
      }
      rewording.items().forEach((id, page) -> checkWording(whole, id, page, mistakes));
    }
  }

  private static void checkWording(
      Instrument whole, String id, InstrumentPage.ItemPage page, List<String> mistakes) {
    String wording = page.wording();
    String shortForm = page.shortForm();
    boolean fits =
        whole.items().stream().anyMatch(item -> item.id().equals(id))
            && wording != null
            && !wording.isBlank()
            && wording.length() <= InstrumentReader.LONGEST_WORDING
            && (shortForm == null || shortForm.length() <= InstrumentReader.LONGEST_SHORT);
    if (!fits) {
      mistakes.add(
          "instruments: reword of "
              + whole.id()
              + ": "
              + id
              + " needs a wording of 1 to 150"
              + " characters for an item that is there, and a short form of at most 20.");
    }
  }

  /**
   * The instrument for this use, the partnership's own before the general one.
   *
   * @param partnership its name
   */
  public Instrument of(Instrument.Use use, String partnership) {
    return known.stream()
        .filter(each -> each.instrument().use() == use && each.isFor(partnership))
        .min((a, b) -> Boolean.compare(a.partnerships().isEmpty(), b.partnerships().isEmpty()))
        .map(each -> worded(each.instrument(), partnership))
        .orElseThrow();
  }

  /** The sets of this partnership's own, by its name. */
  public List<Instrument> own(String partnership) {
    return known.stream()
        .filter(each -> each.instrument().use() == Instrument.Use.OWN && each.isFor(partnership))
        .map(each -> worded(each.instrument(), partnership))
        .toList();
  }

  /** Every set of a partnership's own there is. */
  public List<Instrument> own() {
    return known.stream()
        .map(Known::instrument)
        .filter(instrument -> instrument.use() == Instrument.Use.OWN)
        .toList();
  }

  /** The name of the dimension or area of an item, whatever instrument it is of. */
  public Optional<String> group(String item) {
    return known.stream()
        .map(each -> each.instrument().groupOf(item))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private Instrument worded(Instrument instrument, String partnership) {
    return instrument.withItems(
        instrument.items().stream().map(item -> worded(instrument, item, partnership)).toList());
  }

  private Instrument.Item worded(Instrument instrument, Instrument.Item item, String partnership) {
    return rewordings.stream()
        .filter(r -> r.instrument().equals(instrument.id()))
        .filter(r -> r.partnerships().isEmpty() || r.partnerships().contains(partnership))
        .flatMap(r -> Optional.ofNullable(r.items().get(item.id())).stream())
        .findFirst()
        .map(
            page ->
                item.reworded(
                    or(page.wording(), item.wording()), or(page.shortForm(), item.shortForm())))
        .orElse(item);
  }

  private static String or(@Nullable String written, String otherwise) {
    return written == null || written.isBlank() ? otherwise : written.strip();
  }
}
