package folkmoot.instrument;

import folkmoot.privacy.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an instrument is read in another language. Ids, order and scale stay as they are: what is
 * kept and counted is the instrument itself, whatever language somebody read it in.
 */
final class Translation {
  private static final int LONGEST_POINT = 75;

  private final String file;
  private final List<String> mistakes;
  private final Map<String, String> phrases = new HashMap<>();

  private Translation(String file, List<String> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /**
   * The sentences of an instrument and how they are read, by the sentences.
   *
   * @param mistakes takes one sentence for each thing that is wrong
   */
  static Map<String, String> read(
      String file, InstrumentPage page, Instrument instrument, List<String> mistakes) {
    Translation translation = new Translation(file, mistakes);
    translation.words(page, instrument);
    translation.items(page, instrument);
    translation.outer(instrument);
    return translation.phrases;
  }

  private void words(InstrumentPage page, Instrument instrument) {
    Map<String, String> words = page.words() == null ? Map.of() : page.words();
    List<Scale.Point> points = points(instrument).toList();
    List<String> shorts = points.stream().map(Scale.Point::shortForm).toList();
    List<String> known =
        Stream.of(
                points.stream().map(Scale.Point::word),
                shorts.stream(),
                instrument.groups().stream().map(Instrument.Group::name),
                Stream.of(instrument.name()))
            .flatMap(all -> all)
            .toList();
    words.forEach(
        (kept, said) -> {
          check(known.contains(kept), kept, "is no word of " + instrument.id());
          int most = shorts.contains(kept) ? InstrumentReader.LONGEST_SHORT : LONGEST_POINT;
          take(kept, said, most);
        });
  }

  private static Stream<Scale.Point> points(Instrument instrument) {
    return all(instrument)
        .map(Instrument.Item::scale)
        .distinct()
        .flatMap(scale -> Stream.concat(scale.points().stream(), Stream.of(scale.skip())));
  }

  private static Stream<Instrument.Item> all(Instrument instrument) {
    return Stream.concat(
        instrument.items().stream(), instrument.swaps().stream().map(Instrument.Swap::item));
  }

  private void items(InstrumentPage page, Instrument instrument) {
    Map<String, InstrumentPage.ItemPage> wordings =
        page.wordings() == null ? Map.of() : page.wordings();
    wordings.forEach(
        (id, said) -> {
          Instrument.Item item =
              all(instrument).filter(one -> one.id().equals(id)).findFirst().orElse(null);
          check(item != null, id, "is no item of " + instrument.id());
          if (item != null) {
            take(item.wording(), said.wording(), InstrumentReader.LONGEST_WORDING);
            take(item.shortForm(), said.shortForm(), InstrumentReader.LONGEST_SHORT);
          }
        });
  }

  /** In a chart of three parts the two outer points of each side stand in one label. */
  private void outer(Instrument instrument) {
    for (Instrument.Item item : all(instrument).toList()) {
      List<String> said =
          item.scale().points().stream()
              .map(point -> phrases.getOrDefault(point.shortForm(), point.shortForm()))
              .toList();
      if (said.size() == 5) {
        boolean fits = fit(said.get(0), said.get(1)) && fit(said.get(3), said.get(4));
        check(fits, item.id(), "has outer points that do not fit a chart together");
      }
    }
  }

  private static boolean fit(String one, String other) {
    return one.length() + 2 + other.length() <= InstrumentReader.LONGEST_SHORT;
  }

  private void take(String kept, @Nullable String said, int most) {
    boolean fits = said != null && !said.isBlank() && said.strip().length() <= most;
    check(fits, kept, "needs 1 to " + most + " characters");
    if (said != null) {
      String before = phrases.put(kept, said.strip());
      check(before == null || before.equals(said.strip()), kept, "is said in two ways");
    }
  }

  private void check(boolean holds, String what, String otherwise) {
    if (!holds) {
      mistakes.add(file + ": " + what + " " + otherwise + ".");
    }
  }
}
